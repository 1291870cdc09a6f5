using System.Globalization;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>Bytes that are a picture, told by how they start.</summary>
internal static class Pictures
{
    /// <summary>The MIME type of a picture; null for other bytes.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? "image/gif"
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;

    /// <summary>The picture as viewers take it, with words for those who do not see it.</summary>
    public static MimeBundle Of(byte[] bytes, string mimeType) =>
        MimeBundle.Of(mimeType, mimeType == "image/svg+xml" ? Encoding.UTF8.GetString(bytes) : Convert.ToBase64String(bytes))
            .With("text/plain", string.Create(CultureInfo.InvariantCulture, $"A picture ({mimeType}, {bytes.Length:N0} bytes)"));
}
