using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsAnalysis.Text;

/// <summary>
/// The trained model of tags, names, lemmas and dependencies: one file, embedded. It starts with a mark, the version of its format, the length of
/// what follows and its checksum, all in little-endian order; MODEL.md says what it was trained on.
/// </summary>
internal sealed class SyntaxModel
{
    /// <summary>The version of the format and of the features; a model of another version is refused.</summary>
    public const int Version = 3;

    private const string ResourceName = "syntax.model";
    private const int HeaderLength = 24;
    private static readonly Lazy<SyntaxModel> Embedded = new(Load);

    public required Encoder Encoder { get; init; }

    public required Tagger Tagger { get; init; }

    public required NameTagger Names { get; init; }

    public required Lemmatizer Lemmatizer { get; init; }

    public required Parser Parser { get; init; }

    /// <summary>The model that the library carries.</summary>
    public static SyntaxModel Default => Embedded.Value;

    private static ReadOnlySpan<byte> Mark => "NASYNTAX"u8;

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="InvalidDataException">It is no model, of another version, or damaged.</exception>
    public static SyntaxModel Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Mark))
            throw new InvalidDataException($"{name} is no syntax model: build it with src/NewsAnalysis.Training as MODEL.md says.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != Version)
            throw new InvalidDataException($"{name} is a syntax model of version {version} and this library reads version {Version}: train it again as MODEL.md says.");
        var body = bytes[HeaderLength..];
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) != body.Length || BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]) != Checksum(body))
            throw new InvalidDataException($"{name} is damaged, its checksum does not fit: restore the file or train it again as MODEL.md says.");
        try
        {
            var reader = new ModelReader(body);
            return Read(ref reader);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"{name} is damaged, {problem.Message}: restore the file or train it again as MODEL.md says.", problem);
        }
    }

    /// <summary>The model as a file.</summary>
    public byte[] ToBytes()
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        Encoder.Write(writer);
        Tagger.Write(writer);
        Names.Write(writer);
        Lemmatizer.Write(writer);
        Parser.Write(writer);
        writer.Flush();
        var bytes = new byte[HeaderLength + body.Length];
        body.ToArray().CopyTo(bytes, HeaderLength);
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), (int)body.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), Checksum(bytes.AsSpan(HeaderLength)));
        return bytes;
    }

    public static void Write(BinaryWriter writer, string[] strings)
    {
        writer.Write(strings.Length);
        foreach (var text in strings)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            writer.Write((byte)bytes.Length);
            writer.Write(bytes);
        }
    }

    private static SyntaxModel Read(ref ModelReader reader) => new()
    {
        Encoder = Encoder.Read(ref reader),
        Tagger = Tagger.Read(ref reader),
        Names = NameTagger.Read(ref reader),
        Lemmatizer = Lemmatizer.Read(ref reader),
        Parser = Parser.Read(ref reader),
    };

    private static SyntaxModel Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The model {ResourceName} is not embedded: put it into src/NewsAnalysis/Text/Model.");
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return Read(bytes, ResourceName);
    }

    /// <summary>A fast hash of all bytes: it tells damage, not forgery.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        var hash = 0xCBF29CE484222325UL ^ (ulong)bytes.Length;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
            hash = System.Numerics.BitOperations.RotateLeft((hash ^ word) * 0x9E3779B97F4A7C15, 29);
        foreach (var last in bytes[(bytes.Length & ~7)..])
            hash = (hash ^ last) * 0x100000001B3;
        return hash;
    }
}
