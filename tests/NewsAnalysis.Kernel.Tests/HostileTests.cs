using System.Net.Sockets;

namespace NewsAnalysis.Kernel.Tests;

public class HostileTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private readonly KernelClient kernel = fixture.Kernel;

    [JupyterTheory]
    [InlineData("shell", "unsigned")]
    [InlineData("shell", "wrong")]
    [InlineData("shell", "changed")]
    [InlineData("control", "unsigned")]
    [InlineData("control", "wrong")]
    public async Task A_message_that_is_not_signed_with_the_key_is_dropped(string channel, string forge)
    {
        var id = await kernel.SendAsync(channel == "shell" ? "execute_request" : "shutdown_request", KernelClient.Cell("1"), channel, forge);
        Assert.Equal("2", await kernel.ResultAsync("1 + 1"));
        Assert.DoesNotContain(await kernel.PollAsync(0.3), message => message.Parent == id);
    }

    [JupyterFact]
    public async Task A_message_that_is_sent_again_is_dropped()
    {
        await kernel.ResultAsync("var times = 0;");
        await kernel.GatherAsync(await kernel.SendAsync("execute_request", KernelClient.Cell("times++;"), forge: "replay"));
        Assert.Equal("1", await kernel.ResultAsync("times"));
    }

    [JupyterFact]
    public async Task Garbage_on_every_socket_takes_nothing_down()
    {
        var random = new Random(4);
        await kernel.ResultAsync("var before = \"kept\";");
        var held = new List<TcpClient>();
        foreach (var port in new[] { "shell_port", "iopub_port", "stdin_port", "control_port", "hb_port" })
        {
            for (var round = 0; round < 40; round++)
            {
                var bytes = new byte[random.Next(1, 3000)];
                random.NextBytes(bytes);
                // Each second one gets past the greeting, each fourth past the handshake.
                if (round % 2 == 0)
                    bytes = [.. Greeting, .. bytes];
                if (round % 4 == 0)
                    bytes = [.. Greeting, .. Ready(port), .. bytes[64..]];
                held.Add(await SendAsync(port, bytes));
            }
            held.Add(await SendAsync(port, []));
            held.Add(await SendAsync(port, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"u8.ToArray()));
            held.Add(await SendAsync(port, [.. Greeting, .. Ready(port), 2, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]));
        }
        Assert.Equal("kept", await kernel.ResultAsync("before"));
        Assert.Equal("beat", await kernel.HeartbeatAsync("beat"));
        Assert.Equal("ok", (string?)(await kernel.AskAsync("interrupt_request", null, "control")).Reply["status"]);
        foreach (var client in held)
            client.Dispose();
        Assert.Equal("kept", await kernel.ResultAsync("before"));
    }

    [JupyterFact]
    public async Task The_kernel_listens_on_the_address_of_the_connection_file_and_no_other()
    {
        await kernel.ResultAsync("1");
        var ports = new[] { "shell_port", "iopub_port", "stdin_port", "control_port", "hb_port" }.Select(port => (int)kernel.Connection[port]!).ToHashSet();
        var listeners = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => ports.Contains(listener.Port)).ToList();
        Assert.Equal(ports.Count, listeners.Count);
        Assert.All(listeners, listener => Assert.Equal((string?)kernel.Connection["ip"], listener.Address.ToString()));
    }

    [JupyterFact]
    public async Task Neither_the_key_nor_what_a_message_holds_is_logged()
    {
        await kernel.SendAsync("execute_request", KernelClient.Cell("\"top secret\""), forge: "wrong");
        await kernel.RunAsync("throw new Exception(\"top secret\");");
        Assert.DoesNotContain("top secret", kernel.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain((string)kernel.Connection["key"]!, kernel.Errors, StringComparison.Ordinal);
        Assert.Contains("signature was dropped", kernel.Errors, StringComparison.Ordinal);
    }

    private static byte[] Greeting { get; } = [0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F, 3, 1, .. "NULL"u8, .. new byte[16], 0, .. new byte[31]];

    private static byte[] Ready(string port)
    {
        var type = port switch { "iopub_port" => "SUB"u8, "hb_port" => "REQ"u8, _ => "DEALER"u8 };
        byte[] body = [5, .. "READY"u8, 11, .. "Socket-Type"u8, 0, 0, 0, (byte)type.Length, .. type];
        return [4, (byte)body.Length, .. body];
    }

    private async Task<TcpClient> SendAsync(string port, byte[] bytes)
    {
        var client = new TcpClient();
        await client.ConnectAsync((string)kernel.Connection["ip"]!, (int)kernel.Connection[port]!);
        try
        {
            await client.GetStream().WriteAsync(bytes);
        }
        catch (IOException)
        {
            // The kernel has had enough already.
        }
        return client;
    }
}
