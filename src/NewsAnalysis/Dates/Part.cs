using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Reads a piece of a pattern.</summary>
/// <param name="scanner">The sentence.</param>
/// <param name="at">Index of the token to read from; may lie past the end.</param>
/// <param name="capture">Takes what was read.</param>
/// <returns>Index after the piece; -1 when it is not there.</returns>
internal delegate int PartReader(DateScanner scanner, int at, ref Capture capture);

/// <summary>What the first token of a piece can be: of an opening, or one of some words by name.</summary>
internal sealed record Beginning(Opening Opening, params int[] Words)
{
    public static Beginning Any(IEnumerable<Beginning> beginnings)
    {
        var all = beginnings.ToArray();
        return new(all.Aggregate(Opening.None, (opening, one) => opening | one.Opening), [.. all.SelectMany(one => one.Words).Distinct()]);
    }

    public bool Fits(int word) => (Openings.OfWord(word) & Opening) != 0 || Array.IndexOf(Words, word) >= 0;

    public bool Fits(Token token) => (Openings.OfKind(token.Kind) & Opening) != 0 || Fits(token.Word);
}

/// <summary>A piece of a pattern.</summary>
/// <param name="Read">Reads it.</param>
/// <param name="Begins">What its first token can be.</param>
/// <param name="IsOptional">True when it may be left out.</param>
internal sealed record Part(PartReader Read, Beginning Begins, bool IsOptional = false)
{
    /// <summary>True for "the" and "a", which are too common to start a try with.</summary>
    public bool IsArticle { get; init; }

    /// <summary>What a pattern can begin with: its first part, and what follows while parts are optional.</summary>
    public static Beginning BeginningOf(IEnumerable<Part> pattern)
    {
        var beginnings = new List<Beginning>();
        foreach (var part in pattern)
        {
            beginnings.Add(part.Begins);
            if (!part.IsOptional)
                break;
        }

        return Beginning.Any(beginnings);
    }
}

/// <summary>The pieces that patterns of dates are made of.</summary>
internal static class Parts
{
    /// <summary>A month; names that are other words too need their capital.</summary>
    public static readonly Part Month = Capitalised(Entries(DateVocabulary.Months, Opening.Month, entry => entry.Number), NameForm.Word, NameForm.Short);

    /// <summary>A month between its day and its year, where an abbreviation needs no capital: <c>14 nov 2023</c>.</summary>
    public static readonly Part MonthBetween = Either(Month, Entries(DateVocabulary.Months, Opening.Month, entry => entry.Number, entry => entry.Form == NameForm.Short));

    /// <summary>A month inside a date of digits and signs, where a capital is not to be asked for.</summary>
    public static readonly Part MonthInAnyCase = Entries(DateVocabulary.Months, Opening.Month, entry => entry.Number);

    public static readonly Part Weekday = Capitalised(Entries(DateVocabulary.Weekdays, Opening.Weekday, entry => entry.Number, entry => entry.Form != NameForm.Plural), NameForm.Short);

    public static readonly Part Weekdays = Entries(DateVocabulary.Weekdays, Opening.Weekday, entry => entry.Number, entry => entry.Form == NameForm.Plural);

    public static readonly Part Season = Entries(DateVocabulary.Seasons, Opening.Season, entry => entry.Number, entry => entry.Form != NameForm.Plural);

    public static readonly Part Seasons = Entries(DateVocabulary.Seasons, Opening.Season, entry => entry.Number, entry => entry.Form == NameForm.Plural);

    public static readonly Part Unit = Entries(DateVocabulary.Units, Opening.Unit, entry => entry.Count);

    public static readonly Part UnitSingular = Entries(DateVocabulary.Units, Opening.Unit, entry => entry.Count, entry => entry.Form == UnitForm.Singular);

    public static readonly Part UnitPlural = Entries(DateVocabulary.Units, Opening.Unit, entry => entry.Count, entry => entry.Form == UnitForm.Plural);

    public static readonly Part Daypart = Entries(DateVocabulary.Dayparts, Opening.Daypart, _ => 0, entry => entry.Form != DaypartForm.Plural);

    public static readonly Part Dayparts = Entries(DateVocabulary.Dayparts, Opening.Daypart, _ => 0, entry => entry.Form == DaypartForm.Plural);

    public static readonly Part Instant = Entries(DateVocabulary.Dayparts, Opening.Daypart, _ => 0, entry => entry.Form == DaypartForm.Instant);

    public static readonly Part Holiday = Entries(DateVocabulary.Holidays, Opening.Holiday, _ => 0);

    public static readonly Part FiscalYearName = Entries(DateVocabulary.FiscalYears, Opening.FiscalYear, entry => entry.Year);

    public static readonly Part Reference = Entries(DateVocabulary.References, Opening.Reference, _ => 0);

    /// <summary>A day of the month.</summary>
    public static readonly Part Day = new(
        (scanner, at, ref capture) => scanner.Day(at, out capture.Number),
        new Beginning(Opening.Digits | Opening.Ordinal | Opening.NumberWord));

    public static readonly Part Year = new(
        (scanner, at, ref capture) => scanner.Year(at, out capture.Number),
        new Beginning(Opening.Digits | Opening.Mark | Opening.NumberWord));

    public static readonly Part Ordinal = new((scanner, at, ref capture) => scanner.Ordinal(at, out capture.Number), new Beginning(Opening.Ordinal | Opening.NumberWord));

    public static readonly Part Amount = new(
        (scanner, at, ref capture) => scanner.Amount(at, out capture.Amount),
        new Beginning(Opening.Digits | Opening.NumberWord | Opening.Article | Openings.OfRole(DateRole.Vague)));

    /// <summary>A time zone, written in capitals or in words.</summary>
    public static readonly Part Zone = Either(
        Role(DateRole.Zone),
        new Part(
            (scanner, at, ref _) => scanner.Is(at, DateRole.ShortZone) && scanner[at].IsCapitalised && EndsZone(scanner, at + 1) ? at + 1 : -1,
            new Beginning(Openings.OfRole(DateRole.ShortZone))),
        new Part(
            (scanner, at, ref _) => scanner.Has(at) && scanner[at].Case == LetterCase.Upper && DateVocabulary.Zones.Match(scanner.Document, at) is not null ? at + 1 : -1,
            new Beginning(Opening.None)));

    /// <summary>Digits alone, at most four.</summary>
    public static readonly Part Digits = new(
        (scanner, at, ref capture) => (capture.Number = scanner.Digits(at, 4)) >= 0 ? at + 1 : -1,
        new Beginning(Opening.Digits));

    public static readonly Part Decade = new(
        static (scanner, at, ref capture) => scanner.Has(at) && scanner[at].Kind == TokenKind.Decade && int.TryParse(scanner.Written(at)[..^1], out capture.Number) ? at + 1 : -1,
        new Beginning(Opening.Decade));

    public static readonly Part The = OneOf(Words.The) with { IsArticle = true };

    public static readonly Part A = OneOf(Words.A, Words.An) with { IsArticle = true };

    public static readonly Part AnyArticle = OneOf(Words.The, Words.A, Words.An) with { IsArticle = true };

    public static readonly Part Comma = Sign(',');

    public static readonly Part Hyphen = Sign('-');

    public static Part Of { get; } = Word("of");

    /// <summary>A word of a role; its value is the number.</summary>
    public static Part Role(DateRole role) => Entries(DateVocabulary.WordsOf(role), Openings.OfRole(role), entry => entry.Value);

    /// <summary>One of these words, each of which some lexicon must hold.</summary>
    public static Part Word(params string[] words) => OneOf([.. words.Select(Vocabulary.Id)]);

    public static Part Sign(char sign) => new((scanner, at, ref _) => scanner.Is(at, sign) ? at + 1 : -1, new Beginning(Opening.Mark));

    public static Part Optional(Part part) => new(
        (scanner, at, ref capture) =>
        {
            if (part.Read(scanner, at, ref capture) is var end and >= 0)
                return end;
            capture = default;
            return at;
        },
        part.Begins,
        true)
    {
        IsArticle = part.IsArticle,
    };

    public static Part Optional(params Part[] parts) => Optional(Sequence(parts));

    /// <summary>Parts in a row; what the last of them read is kept.</summary>
    public static Part Sequence(params Part[] parts) => new(
        (scanner, at, ref capture) =>
        {
            var end = at;
            foreach (var part in parts)
            {
                end = part.Read(scanner, end, ref capture);
                if (end < 0)
                    return -1;
            }

            return end;
        },
        Part.BeginningOf(parts));

    /// <summary>Parts in a row, any number of times or not at all; what the last of them read is kept.</summary>
    public static Part Repeated(params Part[] parts)
    {
        var sequence = Sequence(parts);
        return new(
            (scanner, at, ref capture) =>
            {
                var kept = capture;
                while (sequence.Read(scanner, at, ref capture) is var end && end > at)
                    (at, kept) = (end, capture);
                capture = kept;
                return at;
            },
            sequence.Begins,
            true);
    }

    /// <summary>The first of these parts that is there.</summary>
    public static Part Either(params Part[] parts) => new(
        (scanner, at, ref capture) =>
        {
            foreach (var part in parts)
            {
                if (part.Read(scanner, at, ref capture) is var end and >= 0)
                    return end;
                capture = default;
            }

            return -1;
        },
        Beginning.Any(parts.Select(part => part.Begins)));

    /// <summary>What must follow without belonging to the match; what it read is kept.</summary>
    public static Part Ahead(params Part[] parts)
    {
        var sequence = Sequence(parts);
        return new((scanner, at, ref capture) => sequence.Read(scanner, at, ref capture) >= 0 ? at : -1, new Beginning(Opening.None), true);
    }

    /// <summary>A part that touches the token before it.</summary>
    public static Part Attached(Part part) => new((scanner, at, ref capture) => scanner.Has(at) && scanner[at].IsAttached ? part.Read(scanner, at, ref capture) : -1, part.Begins);

    /// <summary>A whole expression of a group of rules.</summary>
    public static Part Phrase(RuleGroup group) => new(
        (scanner, at, ref capture) =>
        {
            if (!scanner.Has(at) || group.Best(scanner, at) is not { } reading)
                return -1;
            capture.Entry = reading.Form;
            return reading.End;
        },
        Beginning.Any(group.Rules.Select(rule => rule.Begins)));

    /// <summary>"5 p.m. Eastern on Friday", but not "5 p.m. Central Park".</summary>
    private static bool EndsZone(DateScanner scanner, int at) =>
        !scanner.Has(at) || scanner[at].Kind != TokenKind.Word || scanner.ClassOf(at) != WordClass.None || (Openings.OfWord(scanner[at].Word) & (Opening.Month | Opening.Weekday | Openings.OfRole(DateRole.Deictic))) != 0;

    private static Part Capitalised(Part part, params NameForm[] forms) => new(
        (scanner, at, ref capture) => part.Read(scanner, at, ref capture) is var end and >= 0
            && (scanner[at].IsCapitalised || !forms.Contains(((NumberedName)capture.Entry!).Form)) ? end : -1,
        part.Begins);

    private static Part OneOf(params int[] words) =>
        new((scanner, at, ref _) => scanner.Has(at) && Array.IndexOf(words, scanner[at].Word) >= 0 ? at + 1 : -1, new Beginning(Opening.None, words));

    /// <summary>A phrase of a lexicon.</summary>
    public static Part Entries<TEntry>(Lexicon<TEntry> lexicon, Opening opening, Func<TEntry, int> number, Predicate<TEntry>? accepts = null) where TEntry : class => new(
        (scanner, at, ref capture) =>
        {
            if (!scanner.Has(at) || lexicon.Match(scanner.Document, at, out var length) is not { } entry || !scanner.Has(at + length - 1) || accepts?.Invoke(entry) == false)
                return -1;
            capture.Entry = entry;
            capture.Number = number(entry);
            return at + length;
        },
        new Beginning(opening));
}
