namespace NewsAnalysis.Dates;

/// <summary>What one part of a pattern read.</summary>
internal struct Capture
{
    /// <summary>Index of the first token; the same as <see cref="End"/> when an optional part was left out.</summary>
    public int Start;

    /// <summary>Index after the last token.</summary>
    public int End;

    public int Number;

    public decimal? Amount;

    public object? Entry;
}

/// <summary>A pattern laid over tokens: the parts in their order. Lent by the scanner, so that a try costs no allocation.</summary>
internal sealed class DateMatch(DateScanner scanner)
{
    internal const int MostParts = 12;
    private readonly Capture[] _captures = new Capture[MostParts];

    public DateScanner Scanner { get; } = scanner;

    /// <summary>Index of the first token.</summary>
    public int Start { get; internal set; }

    /// <summary>Index after the last token. A rule may pull it in when its last words only confirm the others.</summary>
    public int End { get; set; }

    internal ref Capture this[int part] => ref _captures[part];

    public bool Has(int part) => _captures[part].End > _captures[part].Start;

    public int Number(int part) => _captures[part].Number;

    public decimal? Amount(int part) => _captures[part].Amount;

    public TEntry Entry<TEntry>(int part) where TEntry : class => (TEntry)_captures[part].Entry!;

    /// <summary>What a part read, where it can read different things; null when it was something else.</summary>
    public TEntry? As<TEntry>(int part) where TEntry : class => _captures[part].Entry as TEntry;

    /// <summary>The form that a part read; null when the part was left out.</summary>
    public DateForm? Form(int part) => Has(part) ? _captures[part].Entry as DateForm : null;

    public int StartOf(int part) => _captures[part].Start;

    /// <summary>The number of a part; null when it was left out.</summary>
    public int? Optional(int part) => Has(part) ? _captures[part].Number : null;
}
