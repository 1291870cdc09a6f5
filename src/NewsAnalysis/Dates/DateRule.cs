namespace NewsAnalysis.Dates;

/// <summary>A shape that expressions of time have: a pattern of parts, and what it means.</summary>
/// <param name="Name">The shape: <c>&lt;month&gt; &lt;day&gt;</c>.</param>
/// <param name="Example">Words it matches.</param>
/// <param name="Pattern">The parts, in order.</param>
/// <param name="Produce">The form of a match; null when the words around tell that it is no date.</param>
internal sealed record DateRule(string Name, string Example, Part[] Pattern, Func<DateMatch, DateForm?> Produce)
{
    /// <summary>What the first token of a match can be.</summary>
    public Beginning Begins { get; } = Part.BeginningOf(Pattern);

    /// <summary>What the token after a leading article can be; null for rules that do not lead with one.</summary>
    private readonly Beginning? _afterArticle = Pattern[0].IsArticle ? Part.BeginningOf(Pattern.Skip(1)) : null;

    /// <summary>Lays the pattern over the tokens from <paramref name="at"/>.</summary>
    public bool TryRead(DateScanner scanner, int at, out DateForm? form, out int end)
    {
        form = null;
        end = at;
        if (_afterArticle is not null && IsArticle(scanner[at].Word) && !(scanner.Has(at + 1) && _afterArticle.Fits(scanner[at + 1])))
            return false;
        var match = scanner.Rent();
        match.Start = at;
        for (var i = 0; i < Pattern.Length; i++)
        {
            ref var capture = ref match[i];
            capture = default;
            var next = Pattern[i].Read(scanner, end, ref capture);
            if (next < 0)
            {
                scanner.Return();
                return false;
            }

            match[i].Start = end;
            match[i].End = next;
            end = next;
        }

        match.End = end;
        form = end > at ? Produce(match) : null;
        end = match.End;
        scanner.Return();
        return form is not null;
    }

    private static bool IsArticle(int word) => word == Words.The || word == Words.A || word == Words.An;
}

/// <summary>A reading of some tokens as an expression of time.</summary>
internal readonly record struct DateReading(DateForm Form, DateRule Rule, int Start, int End);
