using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace NewsAnalysis.Notebooks.Tests.Kernel;

public sealed class MessageCodecTests : IDisposable
{
    private static readonly byte[] Key = "a-key"u8.ToArray();

    private readonly MessageCodec kernel = new(Key);
    private readonly MessageCodec client = new(Key);

    [Fact]
    public void A_signed_message_is_read()
    {
        KernelRequest request = Read(Frames("execute_request", """{"code":"1+1","silent":true,"n":3}"""))!;
        Assert.Equal(("execute_request", "execute_reply", "1+1"), (request.Type, request.ReplyType, request.Require("code")));
        Assert.True(request.Flag("silent", otherwise: false));
        Assert.True(request.Flag("missing", otherwise: true));
        Assert.Equal(3, request.Number("n"));
        Assert.Null(request.Number("code"));
        Assert.Equal("who"u8.ToArray(), Assert.Single(request.Envelope));
    }

    [Fact]
    public void Buffers_come_after_the_content()
    {
        List<byte[]> frames = Frames("comm_msg", "{}");
        frames.Add([1, 2]);
        Assert.Equal([1, 2], Assert.Single(Read(frames)!.Buffers));
    }

    [Fact]
    public void A_repetition_is_dropped()
    {
        List<byte[]> frames = Frames("execute_request", "{}");
        Assert.NotNull(Read(frames));
        Assert.Null(kernel.Read(null!, false, frames, out string problem));
        Assert.Contains("repeated", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_signature_but_the_right_one_is_dropped()
    {
        List<byte[]> frames = Frames("execute_request", """{"code":"secret"}""");
        byte[] right = frames[2];
        byte[][] wrong =
        [
            [],
            new byte[64],
            right[..63],
            [.. right, (byte)'0'],
            Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(right).ToUpperInvariant().Replace('0', 'O')),
            [.. right.Select((letter, at) => at == 63 ? (byte)(letter ^ 1) : letter)],
        ];
        foreach (byte[] signature in wrong)
        {
            frames[2] = signature;
            Assert.Null(kernel.Read(null!, false, frames, out string problem));
            Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
        }
        frames[2] = right;
        Assert.NotNull(Read(frames));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_change_of_any_part_is_dropped(int part)
    {
        List<byte[]> frames = Frames("execute_request", "{}");
        frames[part] = [.. frames[part], (byte)' '];
        Assert.Null(Read(frames));
    }

    [Theory]
    [InlineData("", "{}", "{}")]
    [InlineData("[]", "{}", "{}")]
    [InlineData("{}", "{}", "{}")]
    [InlineData("""{"msg_id":1,"msg_type":"x"}""", "{}", "{}")]
    [InlineData("""{"msg_id":"\ud800","msg_type":"x"}""", "{}", "{}")]
    [InlineData("""{"msg_id":"1","msg_type":"x"}""", "[]", "{}")]
    [InlineData("""{"msg_id":"1","msg_type":"x"}""", "{}", "null")]
    [InlineData("""{"msg_id":"1","msg_type":"x"}""", "{}", "{")]
    public void A_message_that_is_signed_but_malformed_is_dropped(string header, string metadata, string content)
    {
        using var signer = new MessageSigner(Key);
        byte[][] parts = [Bytes(header), Bytes("{}"), Bytes(metadata), Bytes(content)];
        Assert.Null(Read(["<IDS|MSG>"u8.ToArray(), signer.Sign(parts[0], parts[1], parts[2], parts[3]), .. parts]));
    }

    [Fact]
    public void Half_a_character_is_an_error_of_the_request()
    {
        KernelRequest request = Read(Frames("execute_request", """{"code":"\ud800"}"""))!;
        Assert.Throws<KernelRequestException>(() => request.Require("code"));
        Assert.Throws<KernelRequestException>(() => request.Require("other"));
    }

    [Fact]
    public void Whatever_comes_is_dropped()
    {
        byte[] delimiter = "<IDS|MSG>"u8.ToArray();
        Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), frames =>
            Read(frames) is null && Read([delimiter, .. frames]) is null && Read([.. frames, delimiter, .. frames]) is null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Without_a_key_nothing_is_signed_and_all_is_read()
    {
        using var open = new MessageCodec([]);
        List<byte[]> frames = Frames("kernel_info_request", "{}", open);
        Assert.Empty(frames[2]);
        Assert.NotNull(open.Read(null!, false, frames, out _));
        Assert.NotNull(open.Read(null!, false, frames, out _));
    }

    [Fact]
    public void Headers_are_those_of_the_protocol()
    {
        List<byte[]> frames = Frames("status", "{}");
        JsonNode header = JsonNode.Parse(frames[3])!;
        Assert.Equal("5.3", (string?)header["version"]);
        Assert.Equal("status", (string?)header["msg_type"]);
        Assert.Equal(client.Session, (string?)header["session"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", (string?)header["date"]);
        Assert.NotEqual((string?)header["msg_id"], (string?)JsonNode.Parse(Frames("status", "{}")[3])!["msg_id"]);
    }

    public void Dispose()
    {
        kernel.Dispose();
        client.Dispose();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private KernelRequest? Read(IReadOnlyList<byte[]> frames) => kernel.Read(null!, false, frames, out _);

    private List<byte[]> Frames(string type, string content, MessageCodec? codec = null) =>
        [.. (codec ?? client).Frames(["who"u8.ToArray()], type, null, Bytes(content)).Select(frame => frame.ToArray())];
}
