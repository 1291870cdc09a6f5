using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// A Jupyter kernel for C#: speaks the messaging protocol 5.3 over sockets of its own, and runs cells in one <see cref="ScriptSession"/>.
/// </summary>
/// <remarks>
/// It listens on the address of the connection file and on no other. Messages that are not signed with the file's key are dropped, and
/// neither the key nor what a message holds is ever logged. The control channel is served while a cell runs.
/// </remarks>
public sealed class JupyterKernel : IDisposable
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly ParentWatch parent = new();
    private readonly KernelConnection connection;
    private readonly JupyterKernelOptions options;
    private readonly KernelChannels channels;
    private readonly KernelInput input;
    private readonly ExecutionHistory history = new();
    private readonly CommReplies comms;
    private readonly SessionStart session;
    private readonly RequestLoop shell;
    private readonly RequestLoop control;
    private readonly ManualResetEventSlim stopped = new();

    /// <summary>Binds the sockets. Clients that connect are answered from <see cref="Run"/> on.</summary>
    /// <param name="connection">Where to listen, and the key.</param>
    /// <param name="options">What the kernel says of itself and starts with; null for the defaults.</param>
    /// <exception cref="SocketException">A port cannot be had.</exception>
    public JupyterKernel(KernelConnection connection, JupyterKernelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        this.connection = connection;
        this.options = options ?? new JupyterKernelOptions();
        var log = new KernelLog(this.options.Log);
        input = new KernelInput((asker, question) => channels!.TryAsk(asker, question));
        channels = new KernelChannels(connection, new ZmtpLimits(), log, request => shell!.Add(request), request => control!.Add(request), input.Receive);
        var late = new LateOutputs(channels);
        session = new SessionStart(() => new ScriptSession(this.options.Session with { Input = input.Ask, LateOutput = late.Add }));
        comms = new CommReplies(channels, session, late);
        shell = new RequestLoop("shell", channels, log);
        control = new RequestLoop("control", channels, log);
        CellExecution cells = null!;
        cells = new CellExecution(channels, session, input, history, late, AbortPending);
        AddCommon(shell);
        AddCommon(control);
        var editing = new EditingReplies(channels, session);
        shell.On("execute_request", cells.Answer)
            .On("complete_request", editing.Complete)
            .On("inspect_request", editing.Inspect)
            .On("comm_open", comms.Open)
            .On("comm_msg", comms.Receive)
            .On("comm_close", comms.Close)
            .On("is_complete_request", (request, _) => editing.CheckCompleteness(request));

        void AbortPending(KernelRequest failed)
        {
            foreach (KernelRequest request in shell.TakePending("execute_request"))
                cells.Abort(request);
        }
    }

    /// <summary>Serves clients until one shuts the kernel down, the client's process is gone, or <paramref name="cancellation"/> ends it.</summary>
    /// <param name="cancellation">Ends the kernel.</param>
    public void Run(CancellationToken cancellation = default)
    {
        control.Start();
        shell.Start();
        channels.Start();
        channels.PublishStatus(null, "starting");
        session.Begin();
        parent.Start(stopped.Set);
        using PosixSignalRegistration signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            shell.Interrupt();
        });
        using (cancellation.Register(stopped.Set))
            stopped.Wait(CancellationToken.None);
        shell.Stop(LastWords);
        control.Stop(LastWords);
        channels.Close(LastWords);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        shell.Stop(TimeSpan.Zero);
        control.Stop(TimeSpan.Zero);
        channels.Dispose();
        session.TryGet()?.Dispose();
        stopped.Dispose();
    }

    private void AddCommon(RequestLoop loop) => loop
        .On("kernel_info_request", (request, _) => channels.Reply(request, "kernel_info_reply", writer => KernelInfo.WriteReply(writer, options)))
        .On("connect_request", (request, _) => channels.Reply(request, "connect_reply", WritePorts))
        .On("history_request", (request, _) => channels.Reply(request, "history_reply", writer => history.WriteReply(writer, request)))
        .On("comm_info_request", (request, _) => comms.Info(request))
        .On("interrupt_request", (request, _) => Interrupt(request))
        .On("shutdown_request", (request, _) => ShutDown(request))
        .On("debug_request", (request, _) => channels.Reply(request, "debug_reply", writer => WriteNoDebugger(writer, request)));

    private void Interrupt(KernelRequest request)
    {
        shell.Interrupt();
        channels.Reply(request, "interrupt_reply", static writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("status", "ok");
            writer.WriteEndObject();
        });
    }

    private void ShutDown(KernelRequest request)
    {
        void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteString("status", "ok");
            writer.WriteBoolean("restart", request.Flag("restart", otherwise: false));
            writer.WriteEndObject();
        }
        channels.Reply(request, "shutdown_reply", Write);
        channels.Publish("shutdown_reply", request, Write);
        stopped.Set();
    }

    private void WritePorts(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("status", "ok");
        writer.WriteNumber("shell_port", connection.ShellPort);
        writer.WriteNumber("iopub_port", connection.PublishPort);
        writer.WriteNumber("stdin_port", connection.InputPort);
        writer.WriteNumber("hb_port", connection.HeartbeatPort);
        writer.WriteNumber("control_port", connection.ControlPort);
        writer.WriteEndObject();
    }

    // The shape is the debug adapter protocol's.
    private static void WriteNoDebugger(Utf8JsonWriter writer, KernelRequest request)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "response");
        writer.WriteNumber("request_seq", request.Number("seq") ?? 0);
        writer.WriteBoolean("success", false);
        writer.WriteString("command", request.Text("command") ?? "");
        writer.WriteString("message", "This kernel has no debugger.");
        writer.WriteEndObject();
    }
}
