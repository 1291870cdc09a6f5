using System.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>
/// Turns the bytes of a file into characters: UTF-8 or UTF-16 by byte order mark or by look, the encoding that the file declares,
/// and Windows-1252 for every byte that is not UTF-8. A file of mixed origin so keeps all its letters.
/// </summary>
internal sealed class TextDecoding
{
    private const int HeadLength = 4096;
    private readonly Windows1252Fallback _fallback = new();
    private readonly string? _utf16;

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private TextDecoding(Stream stream, byte[] head, string? declared)
    {
        IsBinary = !TextLook.IsText(head, out _utf16);
        var encoding = _utf16 switch
        {
            TextLook.LittleEndian => Encoding.Unicode,
            TextLook.BigEndian => Encoding.BigEndianUnicode,
            _ => Declared(declared) ?? Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, _fallback),
        };
        IsEmpty = head.Length == 0;
        Reader = new StreamReader(new ReplayStream(head, stream), encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
    }

    /// <summary>The characters.</summary>
    public TextReader Reader { get; }

    /// <summary>True when the file holds bytes that no text has.</summary>
    public bool IsBinary { get; }

    /// <summary>True when there is not one byte.</summary>
    public bool IsEmpty { get; }

    /// <summary>Starts to decode.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="declaration">Finds the name of the encoding that the first bytes declare, read as ASCII; null where the form declares none.</param>
    public static TextDecoding Open(Stream stream, Func<string, string?>? declaration = null)
    {
        var head = new byte[HeadLength];
        var length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        Array.Resize(ref head, length);
        return new TextDecoding(stream, head, declaration?.Invoke(Encoding.Latin1.GetString(head)));
    }

    /// <summary>The notice to give about the encoding after reading; null for UTF-8 without a flaw.</summary>
    public Problem? Notice(string path) =>
        _utf16 is not null ? Problems.Utf16(path, _utf16) : _fallback.Used ? Problems.Windows1252(path, null) : null;

    /// <summary>All characters; null when there are more than the limit.</summary>
    public string? ReadAll(int limit)
    {
        var text = new StringBuilder();
        var buffer = new char[1 << 14];
        while (Reader.Read(buffer, 0, buffer.Length) is var read and > 0)
        {
            if (text.Length + read > limit)
                return null;
            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    private static Encoding? Declared(string? name)
    {
        // A page that calls itself Latin-1 is read as Windows-1252 by every browser; UTF-8 has its own way here.
        if (string.IsNullOrWhiteSpace(name) || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
            return null;
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            name = "windows-1252";
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Reads the bytes of a malformed sequence one by one as Windows-1252.</summary>
    private sealed class Windows1252Fallback : DecoderFallback
    {
        private static readonly string Characters = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([.. Enumerable.Range(0, 256).Select(value => (byte)value)]);

        public bool Used { get; private set; }

        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(Windows1252Fallback fallback) : DecoderFallbackBuffer
        {
            private byte[] _bytes = [];
            private int _at;

            public override int Remaining => _bytes.Length - _at;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                fallback.Used = true;
                _bytes = bytesUnknown;
                _at = 0;
                return true;
            }

            public override char GetNextChar() => _at < _bytes.Length ? Characters[_bytes[_at++]] : '\0';

            public override bool MovePrevious() => _at > 0 && _at-- > 0;

            public override void Reset() => (_bytes, _at) = ([], 0);
        }
    }
}
