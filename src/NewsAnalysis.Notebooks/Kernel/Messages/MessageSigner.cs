using System.Security.Cryptography;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>Signs messages with the key of the connection file, and tells those that were: HMAC-SHA256, compared in constant time.</summary>
internal sealed class MessageSigner : IDisposable
{
    /// <summary>Characters of a signature.</summary>
    public const int SignatureLength = 64;

    private const int Remembered = 65_536;

    private readonly Lock gate = new();
    private readonly IncrementalHash? hash;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>Starts with a key; with an empty one nothing is signed, as Jupyter has it.</summary>
    public MessageSigner(ReadOnlySpan<byte> key) => hash = key.Length == 0 ? null : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

    /// <summary>The signature of a message's four JSON parts, as hexadecimal text; empty without a key.</summary>
    public byte[] Sign(ReadOnlySpan<byte> header, ReadOnlySpan<byte> parent, ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> content)
    {
        if (hash is null)
            return [];
        Span<byte> digest = stackalloc byte[SignatureLength / 2];
        lock (gate)
        {
            hash.AppendData(header);
            hash.AppendData(parent);
            hash.AppendData(metadata);
            hash.AppendData(content);
            hash.GetHashAndReset(digest);
        }
        byte[] signature = new byte[SignatureLength];
        for (int at = 0; at < digest.Length; at++)
        {
            signature[2 * at] = Digit(digest[at] >> 4);
            signature[(2 * at) + 1] = Digit(digest[at] & 15);
        }
        return signature;
    }

    /// <summary>True when the message was signed with our key and is not a repetition of one that came before.</summary>
    public bool Accepts(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> header, ReadOnlySpan<byte> parent, ReadOnlySpan<byte> metadata, ReadOnlySpan<byte> content)
    {
        if (hash is null)
            return true;
        byte[] expected = Sign(header, parent, metadata, content);
        return CryptographicOperations.FixedTimeEquals(expected, signature) && IsNew(Encoding.ASCII.GetString(expected, 0, SignatureLength / 2));
    }

    /// <inheritdoc/>
    public void Dispose() => hash?.Dispose();

    private static byte Digit(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);

    // Half a signature tells messages apart well enough, and the memory stays small.
    private bool IsNew(string start)
    {
        lock (gate)
        {
            if (!seen.Add(start))
                return false;
            order.Enqueue(start);
            if (order.Count > Remembered)
                seen.Remove(order.Dequeue());
            return true;
        }
    }
}
