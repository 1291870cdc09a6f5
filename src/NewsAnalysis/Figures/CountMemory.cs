namespace NewsAnalysis.Figures;

/// <summary>The counts that an article has given so far, for later sentences to refer to.</summary>
internal sealed class CountMemory
{
    private readonly Dictionary<decimal, FigureDraft> _byValue = [];
    private readonly Dictionary<decimal, FigureDraft> _people = [];

    /// <summary>The last count with a measure; null before the first.</summary>
    public FigureDraft? Last { get; private set; }

    /// <summary>The last count of people of a value, else of anything; null when there was none. "The two" are people more often than not.</summary>
    public FigureDraft? WithValue(decimal value) => _people.GetValueOrDefault(value) ?? _byValue.GetValueOrDefault(value);

    /// <summary>The last amount of money; null before the first.</summary>
    public FigureDraft? LastMoney { get; private set; }

    public void Add(FigureDraft draft)
    {
        if (draft.Dimension == Dimension.Money)
            LastMoney = draft;
        if (draft.Dimension != Dimension.Count || draft.Unit is null)
            return;
        _byValue[draft.Value] = draft;
        if (draft.Unit == "person")
            _people[draft.Value] = draft;
        if (draft.Measure is not null)
            Last = draft;
    }
}
