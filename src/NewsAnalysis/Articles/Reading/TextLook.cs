namespace NewsAnalysis.Articles.Reading;

/// <summary>Tells text from other bytes by the look of a file's head.</summary>
internal static class TextLook
{
    public const string LittleEndian = "UTF-16 (little-endian)";
    public const string BigEndian = "UTF-16 (big-endian)";

    private static readonly byte[][] Signatures = ["%PDF-"u8.ToArray(), "PK\x03\x04"u8.ToArray(), [0x1F, 0x8B, 0x08], [0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF]];

    /// <summary>True when the bytes start a text.</summary>
    /// <param name="head">The first bytes of the file.</param>
    /// <param name="utf16">Which UTF-16 it is; null for an encoding of single bytes or UTF-8.</param>
    public static bool IsText(ReadOnlySpan<byte> head, out string? utf16)
    {
        utf16 = head switch
        {
            [0xFF, 0xFE, ..] => LittleEndian,
            [0xFE, 0xFF, ..] => BigEndian,
            _ => WithoutMark(head),
        };
        if (utf16 is not null)
            return true;
        foreach (var signature in Signatures)
        {
            if (head.StartsWith(signature))
                return false;
        }

        var controls = 0;
        foreach (var value in head)
        {
            if (value == 0)
                return false;
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B))
                controls++;
        }

        return controls * 20 <= head.Length;
    }

    // Latin text in UTF-16 has a zero in every other byte.
    private static string? WithoutMark(ReadOnlySpan<byte> head)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }

        var pairs = head.Length / 2;
        if (pairs < 4)
            return null;
        if (odd * 10 > pairs * 7 && even * 20 < pairs)
            return LittleEndian;
        return even * 10 > pairs * 7 && odd * 20 < pairs ? BigEndian : null;
    }
}
