#!/usr/bin/python3
"""Drives a kernel through Debian's jupyter_client and libzmq for the tests in C#.

One JSON command a line on standard input, one JSON answer a line on standard output. A command is {"do": name, ...}:
start, ready, send, gather, poll, receive, heartbeat, signal, restart, alive, stop.
"""
import base64
import json
import sys
import time

import zmq
from jupyter_client.manager import KernelManager

CHANNELS = {"shell": zmq.DEALER, "control": zmq.DEALER, "stdin": zmq.DEALER, "iopub": zmq.SUB, "hb": zmq.REQ}


class Driver:
    def __init__(self):
        self.context = zmq.Context()
        self.sockets = {}
        self.messages = []

    def start(self, kernel, interrupt_mode=None):
        self.manager = KernelManager(kernel_name=kernel)
        if interrupt_mode:
            self.manager.kernel_spec.interrupt_mode = interrupt_mode
        self.manager.start_kernel(stderr=sys.stderr)
        self.connect()
        return self.state()

    def connect(self):
        info = self.manager.get_connection_info()
        for name, kind in CHANNELS.items():
            socket = self.context.socket(kind)
            socket.linger = 0
            socket.reconnect_ivl = 5
            if kind == zmq.SUB:
                socket.setsockopt(zmq.SUBSCRIBE, b"")
            elif kind == zmq.DEALER:
                socket.identity = self.manager.session.bsession
            socket.connect(f"{info['transport']}://{info['ip']}:{info[name + '_port']}")
            self.sockets[name] = socket

    def state(self):
        info = self.manager.get_connection_info()
        info["key"] = info["key"].decode()
        return {"connection": {k: v for k, v in info.items() if isinstance(v, (str, int))}, "process": self.manager.provisioner.pid, "session": self.manager.session.session}

    def send(self, channel, type, content, parent=None, buffers=(), forge=None):
        session = self.manager.session
        message = session.msg(type, content, parent=parent)
        frames = session.serialize(message) + [base64.b64decode(buffer) for buffer in buffers]
        # frames: delimiter, signature, header, parent, metadata, content
        if forge == "unsigned":
            frames[1] = b""
        elif forge == "wrong":
            frames[1] = b"0" * 64
        elif forge == "changed":
            frames[5] = frames[5] + b" "
        self.sockets[channel].send_multipart(frames)
        if forge == "replay":
            self.sockets[channel].send_multipart(frames)
        return {"id": message["header"]["msg_id"]}

    def pump(self, seconds):
        poller = zmq.Poller()
        for name in ("shell", "control", "stdin", "iopub"):
            poller.register(self.sockets[name], zmq.POLLIN)
        names = {socket: name for name, socket in self.sockets.items()}
        for socket, _ in poller.poll(max(1, int(seconds * 1000))):
            # A cell that never stops showing must not keep the client from interrupting it.
            for _ in range(1000):
                try:
                    frames = socket.recv_multipart(zmq.NOBLOCK)
                except zmq.Again:
                    break
                _, parts = self.manager.session.feed_identities(frames)
                message = self.manager.session.deserialize(parts)
                self.messages.append({
                    "channel": names[socket],
                    "type": message["header"]["msg_type"],
                    "header": {key: str(value) for key, value in message["header"].items()},
                    "parent": message["parent_header"].get("msg_id"),
                    "content": message["content"],
                    "buffers": [base64.b64encode(buffer).decode() for buffer in message["buffers"]],
                })

    def of(self, id):
        return [message for message in self.messages if message["parent"] == id]

    def gather(self, id, timeout=30, reply=True):
        """What comes for a request until the kernel is idle again, and has answered."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            mine = self.of(id)
            idle = any(m["type"] == "status" and m["content"]["execution_state"] == "idle" for m in mine)
            answered = not reply or any(m["channel"] in ("shell", "control") for m in mine)
            if idle and answered:
                self.messages = [m for m in self.messages if m["parent"] != id]
                return {"messages": mine}
            self.pump(min(0.2, end - time.monotonic()))
        return {"messages": self.of(id), "timeout": True}

    def poll(self, seconds):
        """What has come and was not asked for, after a while."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.pump(left)
        messages, self.messages = self.messages, []
        return {"messages": messages}

    def receive(self, type, id=None, timeout=30):
        """The next message of a type."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            for message in self.messages:
                if message["type"] == type and id in (None, message["parent"]):
                    self.messages.remove(message)
                    return {"message": message}
            self.pump(min(0.2, end - time.monotonic()))
        return {"timeout": True}

    def heartbeat(self, text):
        self.sockets["hb"].send(text.encode())
        return {"text": self.sockets["hb"].recv().decode() if self.sockets["hb"].poll(10000) else None}

    def ready(self):
        """Asks until both answer and status arrive: what is published before a subscription has arrived is lost."""
        for _ in range(120):
            answer = self.gather(self.send("shell", "kernel_info_request", {})["id"], timeout=0.5)
            if "timeout" not in answer:
                self.messages.clear()
                return {}
        raise TimeoutError("the kernel does not answer")

    def signal(self):
        self.manager.interrupt_kernel()
        return {}

    def restart(self):
        start = time.monotonic()
        self.manager.restart_kernel(now=False)
        return {"seconds": time.monotonic() - start, **self.state()}

    def alive(self):
        return {"alive": bool(self.manager.is_alive())}

    def stop(self):
        self.manager.shutdown_kernel(now=True)
        return {}


driver = Driver()
for line in sys.stdin:
    command = json.loads(line)
    try:
        answer = getattr(driver, command.pop("do"))(**command)
    except Exception as failure:  # the test tells what went wrong
        answer = {"failure": f"{type(failure).__name__}: {failure}"}
    print(json.dumps(answer), flush=True)
