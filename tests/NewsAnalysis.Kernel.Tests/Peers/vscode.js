// Runs cells over npm's zeromq, the transport of VS Code's notebooks, as its Jupyter extension does: one identity for shell, control and
// stdin, signed messages, every topic. Usage: node vscode.js <connection file> <folder of modules> <cell>...; prints what came as JSON.
const crypto = require("crypto");
const fs = require("fs");
const path = require("path");

const [file, modules, ...cells] = process.argv.slice(2);
const zmq = require(path.join(modules, "zeromq"));
const connection = JSON.parse(fs.readFileSync(file, "utf8"));
const session = crypto.randomUUID();
const delimiter = "<IDS|MSG>";

function connect(socket, port) {
    socket.linger = 0;
    socket.connect(`${connection.transport}://${connection.ip}:${connection[port]}`);
    return socket;
}

function sign(parts) {
    const hmac = crypto.createHmac("sha256", connection.key);
    parts.forEach((part) => hmac.update(part));
    return hmac.digest("hex");
}

async function send(socket, type, content) {
    const id = crypto.randomUUID();
    const header = { msg_id: id, session, username: "vscode", date: new Date().toISOString(), msg_type: type, version: "5.2" };
    const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
    await socket.send([delimiter, sign(parts), ...parts]);
    return id;
}

function read(frames) {
    const at = frames.findIndex((frame) => frame.toString() === delimiter);
    const parts = frames.slice(at + 2, at + 6);
    if (sign(parts) !== frames[at + 1].toString())
        throw new Error("a message of the kernel is not signed");
    const [header, parent, , content] = parts.map((part) => JSON.parse(part.toString()));
    return { type: header.msg_type, parent: parent.msg_id, content };
}

async function main() {
    const shell = connect(new zmq.Dealer({ routingId: session }), "shell_port");
    const control = connect(new zmq.Dealer({ routingId: session }), "control_port");
    const stdin = connect(new zmq.Dealer({ routingId: session }), "stdin_port");
    const iopub = connect(new zmq.Subscriber(), "iopub_port");
    iopub.subscribe();

    const published = [];
    const listening = (async () => {
        for await (const frames of iopub)
            published.push(read(frames));
    })();
    const idle = (id) => published.some((message) => message.parent === id && message.content.execution_state === "idle");

    // What is published before the subscription has arrived is lost.
    let info;
    for (let id; !id || !idle(id);) {
        id = await send(shell, "kernel_info_request", {});
        info = read(await shell.receive());
        await new Promise((resolve) => setTimeout(resolve, 100));
    }

    const ran = [];
    for (const code of cells) {
        const id = await send(shell, "execute_request", { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: true, stop_on_error: true });
        const reply = read(await shell.receive());
        while (!idle(id))
            await new Promise((resolve) => setTimeout(resolve, 10));
        ran.push({ status: reply.content.status, messages: published.filter((message) => message.parent === id).map((message) => message.type), data: published.find((message) => message.parent === id && message.content.data)?.content.data ?? null });
    }
    await send(control, "shutdown_request", { restart: false });
    const bye = read(await control.receive());
    console.log(JSON.stringify({ language: info.content.language_info.name, ran, bye: bye.type }));
    [shell, control, stdin, iopub].forEach((socket) => socket.close());
    await listening;
}

main().catch((failure) => {
    console.error(failure);
    process.exit(1);
});
