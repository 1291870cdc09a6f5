namespace NewsAnalysis.Articles.Reading;

/// <summary>A file being read, or a file inside an archive: how its articles are called and how much of it may be read.</summary>
internal sealed class SourceFile
{
    private readonly Numbering _numbering;

    public SourceFile(string path, CorpusOptions options)
        : this(path, options, new Numbering(path), 0)
    {
    }

    private SourceFile(string path, CorpusOptions options, Numbering numbering, int depth)
    {
        Path = path;
        Options = options;
        Depth = depth;
        _numbering = numbering;
    }

    /// <summary>The path as given; of a file in an archive, the archive's path and the name inside it.</summary>
    public string Path { get; }

    public CorpusOptions Options { get; }

    /// <summary>How many archives lie around this file.</summary>
    public int Depth { get; }

    /// <summary>A file inside this one. Its articles are numbered with those of the archive.</summary>
    public SourceFile Inner(string path) => new(path, Options, _numbering, Depth + 1);

    /// <summary>The id of the next article: its own, else the path as given, with <c>#2</c> and so on for further articles.</summary>
    public string NextId(string? own)
    {
        var number = ++_numbering.Count;
        return own ?? (number == 1 ? _numbering.Path : $"{_numbering.Path}#{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    private sealed class Numbering(string path)
    {
        public string Path { get; } = path;

        public int Count { get; set; }
    }
}
