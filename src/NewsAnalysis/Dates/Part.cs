using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Reads a piece of a pattern.</summary>
/// <param name="scanner">The sentence.</param>
/// <param name="at">Index of the token to read from; may lie past the end.</param>
/// <param name="capture">Takes what was read.</param>
/// <returns>Index after the piece; -1 when it is not there.</returns>
internal delegate int PartReader(DateScanner scanner, int at, ref Capture capture);

/// <summary>A piece of a pattern.</summary>
/// <param name="Read">Reads it.</param>
/// <param name="Opens">What its first token can be.</param>
/// <param name="IsOptional">True when it may be left out.</param>
internal sealed record Part(PartReader Read, Func<Opening> Opens, bool IsOptional = false)
{
    /// <summary>What a pattern can open with: its first part, and what follows while parts are optional.</summary>
    public static Opening OpeningOf(IEnumerable<Part> pattern)
    {
        var opening = Opening.None;
        foreach (var part in pattern)
        {
            opening |= part.Opens();
            if (!part.IsOptional)
                break;
        }

        return opening;
    }
}

/// <summary>The pieces that patterns of dates are made of.</summary>
internal static class Parts
{
    /// <summary>A month; names that are other words too need their capital.</summary>
    public static readonly Part Month = Capitalised(Entries(DateVocabulary.Months, Opening.Month, entry => entry.Number), NameForm.Word, NameForm.Short);

    public static readonly Part Weekday = Capitalised(Entries(DateVocabulary.Weekdays, Opening.Weekday, entry => entry.Number, entry => entry.Form != NameForm.Plural), NameForm.Short);

    public static readonly Part Weekdays = Entries(DateVocabulary.Weekdays, Opening.Weekday, entry => entry.Number, entry => entry.Form == NameForm.Plural);

    public static readonly Part Season = Entries(DateVocabulary.Seasons, Opening.Season, entry => entry.Number);

    public static readonly Part Unit = Entries(DateVocabulary.Units, Opening.Unit, entry => entry.Count);

    public static readonly Part UnitSingular = Entries(DateVocabulary.Units, Opening.Unit, entry => entry.Count, entry => entry.Form == UnitForm.Singular);

    public static readonly Part UnitPlural = Entries(DateVocabulary.Units, Opening.Unit, entry => entry.Count, entry => entry.Form == UnitForm.Plural);

    public static readonly Part Daypart = Entries(DateVocabulary.Dayparts, Opening.Daypart, _ => 0, entry => entry.Form != DaypartForm.Plural);

    public static readonly Part Dayparts = Entries(DateVocabulary.Dayparts, Opening.Daypart, _ => 0, entry => entry.Form == DaypartForm.Plural);

    public static readonly Part Instant = Entries(DateVocabulary.Dayparts, Opening.Daypart, _ => 0, entry => entry.Form == DaypartForm.Instant);

    public static readonly Part Holiday = Entries(DateVocabulary.Holidays, Opening.Holiday, _ => 0);

    public static readonly Part Reference = Entries(DateVocabulary.References, Opening.Reference, _ => 0);

    /// <summary>A day of the month.</summary>
    public static readonly Part Day = new(
        (scanner, at, ref capture) => scanner.Day(at, out capture.Number),
        () => Opening.Digits | Opening.Ordinal | Opening.NumberWord);

    public static readonly Part Year = new(
        (scanner, at, ref capture) => scanner.Year(at, out capture.Number),
        () => Opening.Digits | Opening.Mark | Opening.NumberWord);

    public static readonly Part Ordinal = new((scanner, at, ref capture) => scanner.Ordinal(at, out capture.Number), () => Opening.Ordinal | Opening.NumberWord);

    public static readonly Part Amount = new(
        (scanner, at, ref capture) => scanner.Amount(at, out capture.Amount),
        () => Opening.Digits | Opening.NumberWord | Opening.Article | Openings.OfRole(DateRole.Vague));

    /// <summary>A time zone, written in capitals or in words.</summary>
    public static readonly Part Zone = Either(
        Role(DateRole.Zone),
        new Part(
            (scanner, at, ref _) => scanner.Has(at) && scanner[at].Case == LetterCase.Upper && DateVocabulary.Zones.Match(scanner.Document, at) is not null ? at + 1 : -1,
            () => Opening.None));

    /// <summary>Digits alone, at most four.</summary>
    public static readonly Part Digits = new(
        (scanner, at, ref capture) => (capture.Number = scanner.Digits(at, 4)) >= 0 ? at + 1 : -1,
        () => Opening.Digits);

    public static readonly Part Decade = new(
        static (scanner, at, ref capture) => scanner.Has(at) && scanner[at].Kind == TokenKind.Decade && int.TryParse(scanner.Written(at)[..^1], out capture.Number) ? at + 1 : -1,
        () => Opening.Decade);

    public static readonly Part The = OneOf(Words.The);

    public static readonly Part A = OneOf(Words.A, Words.An);

    public static readonly Part AnyArticle = OneOf(Words.The, Words.A, Words.An);

    public static readonly Part Comma = Sign(',');

    public static readonly Part Hyphen = Sign('-');

    public static Part Of { get; } = Word("of");

    /// <summary>A word of a role; its value is the number.</summary>
    public static Part Role(DateRole role) => Entries(DateVocabulary.WordsOf(role), Openings.OfRole(role), entry => entry.Value);

    /// <summary>One of these words, each of which some lexicon must hold.</summary>
    public static Part Word(params string[] words) => OneOf([.. words.Select(Vocabulary.Id)]);

    public static Part Sign(char sign) => new((scanner, at, ref _) => scanner.Is(at, sign) ? at + 1 : -1, () => Opening.Mark);

    public static Part Optional(Part part) => new(
        (scanner, at, ref capture) =>
        {
            if (part.Read(scanner, at, ref capture) is var end and >= 0)
                return end;
            capture = new Capture { Start = at };
            return at;
        },
        part.Opens,
        true);

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
        () => Part.OpeningOf(parts));

    /// <summary>The first of these parts that is there.</summary>
    public static Part Either(params Part[] parts) => new(
        (scanner, at, ref capture) =>
        {
            foreach (var part in parts)
            {
                if (part.Read(scanner, at, ref capture) is var end and >= 0)
                    return end;
                capture = new Capture { Start = at };
            }

            return -1;
        },
        () => parts.Aggregate(Opening.None, (opening, part) => opening | part.Opens()));

    /// <summary>What must follow without belonging to the match; what it read is kept.</summary>
    public static Part Ahead(params Part[] parts)
    {
        var sequence = Sequence(parts);
        return new((scanner, at, ref capture) => sequence.Read(scanner, at, ref capture) >= 0 ? at : -1, () => Opening.None, true);
    }

    /// <summary>A part that touches the token before it.</summary>
    public static Part Attached(Part part) => new((scanner, at, ref capture) => scanner.Has(at) && scanner[at].IsAttached ? part.Read(scanner, at, ref capture) : -1, part.Opens);

    /// <summary>A whole expression of a group of rules.</summary>
    public static Part Phrase(RuleGroup group) => new(
        (scanner, at, ref capture) =>
        {
            if (!scanner.Has(at) || group.Best(scanner, at) is not { } reading)
                return -1;
            capture.Entry = reading.Form;
            return reading.End;
        },
        () => group.Rules.Aggregate(Opening.None, (opening, rule) => opening | rule.Opens));

    private static Part Capitalised(Part part, params NameForm[] forms) => new(
        (scanner, at, ref capture) => part.Read(scanner, at, ref capture) is var end and >= 0
            && (scanner[at].IsCapitalised || !forms.Contains(((NumberedName)capture.Entry!).Form)) ? end : -1,
        part.Opens);

    private static Part OneOf(params int[] words)
    {
        var opening = words.Aggregate(Opening.None, (opening, word) => opening | Openings.OfWord(word));
        return new((scanner, at, ref _) => scanner.Has(at) && Array.IndexOf(words, scanner[at].Word) >= 0 ? at + 1 : -1, () => opening);
    }

    private static Part Entries<TEntry>(Lexicon<TEntry> lexicon, Opening opening, Func<TEntry, int> number, Predicate<TEntry>? accepts = null) where TEntry : class => new(
        (scanner, at, ref capture) =>
        {
            if (!scanner.Has(at) || lexicon.Match(scanner.Document, at, out var length) is not { } entry || !scanner.Has(at + length - 1) || accepts?.Invoke(entry) == false)
                return -1;
            capture.Entry = entry;
            capture.Number = number(entry);
            return at + length;
        },
        () => opening);
}
