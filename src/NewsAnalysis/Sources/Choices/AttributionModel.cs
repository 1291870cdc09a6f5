using System.Buffers.Binary;
using System.Reflection;

namespace NewsAnalysis.Sources;

/// <summary>The weights behind the choices: one whole number for each feature, found by its hash. The file is made by src/NewsAnalysis.Training as MODEL.md says.</summary>
internal sealed class AttributionModel
{
    /// <summary>The version of the format and of the features; a model of another version is refused.</summary>
    public const int Version = 1;

    /// <summary>Number of weights; features whose hashes meet share one.</summary>
    public const int Size = 1 << 18;

    /// <summary>What a weight of 1 stands for in the scores of the training.</summary>
    public const int Scale = 32;

    private const string ResourceName = "attributions.model";
    private const int HeaderLength = 16;
    private static readonly Lazy<AttributionModel> Embedded = new(Load);

    private readonly sbyte[] _weights;
    private readonly uint[] _lemmas;
    private readonly HashSet<uint> _known;

    /// <summary>Makes a model.</summary>
    /// <param name="weights">The weights, <see cref="Size"/> of them.</param>
    /// <param name="lemmas">Hashes of the lemmas of verbs that attribute now and then.</param>
    public AttributionModel(sbyte[] weights, uint[] lemmas)
    {
        _weights = weights.Length == Size ? weights : throw new ArgumentException($"A model has {Size} weights, not {weights.Length}.", nameof(weights));
        _lemmas = [.. lemmas.Order()];
        _known = [.. lemmas];
    }

    /// <summary>The model that the library carries.</summary>
    public static AttributionModel Default => Embedded.Value;

    private static ReadOnlySpan<byte> Mark => "NASOURCE"u8;

    /// <summary>The place of a feature's weight.</summary>
    public static int PlaceOf(uint key) => (int)(key & (Size - 1));

    /// <summary>How much speaks for an option, in parts of <see cref="Scale"/>.</summary>
    public int Score(Features features)
    {
        var sum = 0;
        foreach (var key in features.Keys)
            sum += _weights[PlaceOf(key)];
        return sum;
    }

    /// <summary>True for the lemma of a verb that attributes now and then.</summary>
    public bool Knows(uint lemma) => _known.Contains(lemma);

    /// <summary>The model as a file: a mark, the version, a checksum, then the weights and the lemmas.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderLength + Size + (sizeof(uint) * _lemmas.Length)];
        Mark.CopyTo(bytes);
        for (var i = 0; i < Size; i++)
            bytes[HeaderLength + i] = (byte)_weights[i];
        for (var i = 0; i < _lemmas.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(HeaderLength + Size + (sizeof(uint) * i)), _lemmas[i]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), Checksum(bytes.AsSpan(HeaderLength)));
        return bytes;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is no model, of another version, or damaged.</exception>
    public static AttributionModel Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Mark))
            throw new InvalidDataException($"{name} is no model of attributions: build it with src/NewsAnalysis.Training as MODEL.md says.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (version != Version)
            throw new InvalidDataException($"{name} is a model of version {version} and this library reads version {Version}: train it again as MODEL.md says.");
        var body = bytes[HeaderLength..];
        if (body.Length < Size || body.Length % sizeof(uint) != 0 || BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]) != Checksum(body))
            throw new InvalidDataException($"{name} is damaged, its checksum does not fit: restore the file or train it again as MODEL.md says.");
        var weights = new sbyte[Size];
        for (var i = 0; i < Size; i++)
            weights[i] = (sbyte)body[i];
        var lemmas = new uint[(body.Length - Size) / sizeof(uint)];
        for (var i = 0; i < lemmas.Length; i++)
            lemmas[i] = BinaryPrimitives.ReadUInt32LittleEndian(body[(Size + (sizeof(uint) * i))..]);
        return new AttributionModel(weights, lemmas);
    }

    private static AttributionModel Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The model {ResourceName} is not embedded: put it into src/NewsAnalysis/Sources/Model.");
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return Read(bytes, ResourceName);
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var one in bytes)
            hash = (hash ^ one) * 16777619;
        return hash;
    }
}
