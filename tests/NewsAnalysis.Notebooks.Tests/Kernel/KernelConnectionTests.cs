using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NewsAnalysis.Notebooks.Tests.Kernel;

public class KernelConnectionTests
{
    private const string Whole = """{"shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5,"ip":"127.0.0.1","key":"k3y","transport":"tcp","signature_scheme":"hmac-sha256","kernel_name":"x"}""";

    [Fact]
    public void A_file_is_read()
    {
        KernelConnection connection = Parse(Whole);
        Assert.Equal((1, 2, 3, 4, 5), (connection.ShellPort, connection.PublishPort, connection.InputPort, connection.ControlPort, connection.HeartbeatPort));
        Assert.Equal(IPAddress.Loopback, connection.Address);
        Assert.Equal("k3y"u8.ToArray(), connection.Key);
        Assert.Equal(1, Parse("\uFEFF" + Whole).ShellPort);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("localhost", "127.0.0.1")]
    [InlineData("", "127.0.0.1")]
    [InlineData("::1", "::1")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("*", "0.0.0.0")]
    [InlineData("10.1.2.3", "10.1.2.3")]
    public void The_kernel_listens_where_the_file_says(string ip, string address) =>
        Assert.Equal(IPAddress.Parse(address), Parse(Whole.Replace("\"127.0.0.1\"", $"\"{ip}\"", StringComparison.Ordinal)).Address);

    [Fact]
    public void Without_an_address_only_this_machine_is_meant() =>
        Assert.Equal(IPAddress.Loopback, Parse(Whole.Replace("\"ip\"", "\"other\"", StringComparison.Ordinal)).Address);

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{}", "no 'shell_port'")]
    [InlineData("""{"shell_port":"1"}""", "no 'shell_port'")]
    [InlineData("""{"shell_port":0}""", "a port is 1 to 65535")]
    [InlineData("""{"shell_port":70000}""", "a port is 1 to 65535")]
    [InlineData("""{"transport":"ipc"}""", "only tcp")]
    [InlineData("""{"signature_scheme":"hmac-md5"}""", "only hmac-sha256")]
    [InlineData("""{"ip":"no such host.invalid"}""", "not known here")]
    public void What_is_wrong_is_said(string json, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_key_is_in_no_message()
    {
        foreach (string cut in new[] { Whole[..^1], Whole.Replace("\"tcp\"", "\"ipc\"", StringComparison.Ordinal), Whole.Replace(":5,", ":-5,", StringComparison.Ordinal) })
            Assert.DoesNotContain("k3y", Assert.Throws<FormatException>(() => Parse(cut)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("k3y", Parse(Whole).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_comes_is_a_connection_or_refused()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<int>(), (text, at) =>
        {
            int place = Math.Abs(at % Whole.Length);
            foreach (string json in new[] { text.Get, Whole[..place] + text.Get + Whole[place..] })
            {
                try
                {
                    Parse(json);
                }
                catch (FormatException)
                {
                }
            }
            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static KernelConnection Parse(string json) => KernelConnection.Parse(Encoding.UTF8.GetBytes(json));
}
