namespace NewsAnalysis.Articles.Reading;

/// <summary>How many bytes an archive may still unpack to, all its files together.</summary>
internal sealed class Allowance(long bytes)
{
    private long _left = bytes;

    /// <exception cref="InvalidDataException">More was unpacked than an honest archive holds.</exception>
    public void Spend(int count)
    {
        _left -= count;
        if (_left < 0)
            throw new InvalidDataException("It unpacks to far more than an archive of articles would.");
    }
}

/// <summary>What comes out of a compressed file, counted. Forward only.</summary>
internal sealed class BoundedStream(Stream inner, Allowance allowance) : Stream
{
    public Allowance Allowance => allowance;

    /// <summary>Number of bytes that came out so far.</summary>
    public long Total { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        allowance.Spend(read);
        Total += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
