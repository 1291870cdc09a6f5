using FsCheck;
using FsCheck.Fluent;

namespace NewsAnalysis.Notebooks.Tests.Kernel;

public class ZmtpReaderTests
{
    private static readonly ZmtpLimits Limits = new() { CommandLength = 100, MessageLength = 100_000, MessageFrames = 10 };

    [Fact]
    public void Messages_are_read_as_they_were_written()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), frames =>
        {
            if (frames.Length is 0 or > 10)
                return true;
            byte[] wire = ZmtpFrame.Encode([.. frames.Select(frame => (ReadOnlyMemory<byte>)frame)]);
            IReadOnlyList<byte[]> read = Read(wire)!;
            return read.Count == frames.Length && read.Zip(frames).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(16 * 1024)]
    [InlineData(70_000)]
    public void Frames_of_every_size_are_read_in_pieces_of_any_size(int length)
    {
        byte[] body = [.. Enumerable.Range(0, length).Select(at => (byte)at)];
        byte[] wire = [.. ZmtpFrame.Encode([body, new byte[] { 1 }]), .. ZmtpFrame.Encode([new byte[] { 2 }])];
        foreach (int piece in new[] { 1, 7, 4096, int.MaxValue })
        {
            var reader = new ZmtpReader(new Pieces(wire, piece), Limits);
            IReadOnlyList<byte[]> read = reader.ReadMessage(_ => { })!;
            Assert.Equal(body, read[0]);
            Assert.Equal([1], read[1]);
            Assert.Equal([2], Assert.Single(reader.ReadMessage(_ => { })!));
            Assert.Null(reader.ReadMessage(_ => { }));
        }
    }

    [Fact]
    public void Whatever_comes_is_a_message_or_refused()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            Survives(() => new ZmtpReader(new MemoryStream(bytes), Limits).ReadGreeting());
            Survives(() => Read(bytes));
            Survives(() => ZmtpCommand.Parse(bytes).Properties());
            // Most random bytes fail at the first flag: these come to the body.
            Survives(() => Read([4, (byte)Math.Min(bytes.Length, 255), .. bytes]));
            Survives(() => ZmtpCommand.Parse((byte[])[5, .. "READY"u8, .. bytes]).Properties());
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_message_with_one_byte_changed_is_a_message_or_refused()
    {
        byte[] wire = [.. ZmtpFrame.Encode([new byte[300], new byte[3], Array.Empty<byte>()]), .. ZmtpFrame.Encode("\x05READY\x03abc\0\0\0\x02xy"u8)];
        for (int at = 0; at < wire.Length; at++)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                byte[] changed = [.. wire];
                changed[at] ^= (byte)(1 << bit);
                Survives(() => Read(changed));
                Survives(() => Read(changed[..at]));
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { 8, 0 }, "flags")]
    [InlineData(new byte[] { 5, 1, 0 }, "flags")]
    [InlineData(new byte[] { 2, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, "too long")]
    [InlineData(new byte[] { 2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, "too long")]
    [InlineData(new byte[] { 4, 101 }, "too long")]
    [InlineData(new byte[] { 4, 0 }, "no name")]
    [InlineData(new byte[] { 4, 2, 2, 65 }, "no name")]
    [InlineData(new byte[] { 0, 5, 1 }, "middle of a frame")]
    [InlineData(new byte[] { 1, 1, 65 }, "middle of a message")]
    public void What_is_malformed_is_refused_with_the_reason(byte[] wire, string reason) =>
        Assert.Contains(reason, Assert.Throws<ZmtpException>(() => Read(wire)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_message_has_a_longest_length_in_all() =>
        Assert.Throws<ZmtpException>(() => Read(ZmtpFrame.Encode([new byte[60_000], new byte[60_000]])));

    [Fact]
    public void A_message_has_a_most_of_frames() =>
        Assert.Throws<ZmtpException>(() => Read(ZmtpFrame.Encode([.. Enumerable.Repeat((ReadOnlyMemory<byte>)Array.Empty<byte>(), 11)])));

    [Fact]
    public void Memory_grows_with_what_arrives_and_not_with_what_is_announced()
    {
        byte[] wire = [2, 0, 0, 0, 0, 0x0F, 0xFF, 0xFF, 0xFF, 1, 2, 3];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ZmtpException>(() => new ZmtpReader(new MemoryStream(wire), new ZmtpLimits()).ReadMessage(_ => { }));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    private static IReadOnlyList<byte[]>? Read(byte[] wire) => new ZmtpReader(new MemoryStream(wire), Limits).ReadMessage(_ => { });

    private static void Survives(Action read)
    {
        try
        {
            read();
        }
        catch (ZmtpException)
        {
        }
    }

    /// <summary>A stream that gives at most so many bytes at once, as a network may.</summary>
    private sealed class Pieces(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
    }
}
