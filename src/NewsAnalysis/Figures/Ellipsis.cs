using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>
/// Gives figures what they leave out: <c>1,160 deaths in Israel and over 31,490 in Gaza</c>, <c>41 dead, including 17 children</c>, <c>down from 31,000</c>.
/// </summary>
internal static class Ellipsis
{
    private const decimal MostGrowth = 20;
    private const int LongestToPart = 8;

    // "against a daily average of"
    private const int LongestAverage = 6;

    // Smaller numbers beside an indicator of money are percents, points and counts.
    private const decimal SmallestSum = 1_000_000;

    private sealed record Group(bool IsPeople);

    private static readonly Lexicon<Group> Groups = Lexicon<Group>.Load("group-nouns.tsv", row => row["use"] == "Qualifier" ? null : new Group(row["use"] == "People"));
    private static readonly Lexicon<Group> Qualifiers = Lexicon<Group>.Load("group-nouns.tsv", row => row["use"] == "Qualifier" ? new Group(false) : null);

    /// <summary>Lets the figures of a sentence borrow noun, unit and measure from each other.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="earlier">The last count of the sentence before, in the same paragraph; null when there is none.</param>
    /// <param name="memory">The counts of the article so far.</param>
    public static void Resolve(FigureScan scan, FigureDraft? earlier, CountMemory memory)
    {
        var drafts = scan.Drafts;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var before = PreviousCount(drafts, i);
            if (draft.Rule == FigureRules.PartOfNumber && i + 1 < drafts.Count)
                Part(draft, drafts[i + 1]);
            else if (draft.Rule == FigureRules.PartOfThem && (before ?? earlier) is { } whole)
                Part(draft, whole);
            else if (before is not null && (IsIncluded(scan, draft) || IsOfWhole(scan, before, draft)))
                Part(draft, before);
            if (draft.Dimension == Dimension.Share && draft.Measure is null && IsOfPronoun(scan, draft))
                draft.Measure = (before ?? earlier)?.Measure;
            Borrow(scan, draft, IsEarlierLevel(scan.Document, draft) ? Comparable(drafts, i) ?? before : TopicFinder.IsTally(scan, draft) ? People(scan.Document, drafts, i) ?? before : before, i == 0 ? null : drafts[i - 1], memory);
            if (draft is { IsBare: true, Antecedent: null, Measure: null, Dimension: Dimension.Count })
                Refer(scan, draft, memory);
        }

        for (var i = drafts.Count - 2; i >= 0; i--)
            BorrowBack(scan, drafts[i], drafts[i + 1]);
        drafts.RemoveAll(draft => IsEmpty(scan.Document, draft));
    }

    /// <summary>Number words that count nothing written are words of another kind: "the two went home".</summary>
    private static bool IsEmpty(Document document, FigureDraft draft) =>
        draft.IsBare && draft.Rule != FigureRules.PartOfThem && draft.Measure is null && draft.Antecedent is null && draft.Form == NumeralForm.Words && document.Tokens[draft.NumberFirst].Kind == TokenKind.Word && draft.Dimension == Dimension.Count && draft.Value < 1000;

    /// <summary>A number that was counted before (<c>nine of the 64</c>), or that a tally stands at (<c>lowered her count to 59</c>), counts the same again.</summary>
    private static void Refer(FigureScan scan, FigureDraft draft, CountMemory memory)
    {
        var document = scan.Document;
        var isDefinite = document.Is(draft.First - 1, "the") || document.Is(draft.First - 1, "these") || document.Is(draft.First - 1, "those");
        if ((isDefinite ? memory.WithValue(draft.Value) : TopicFinder.IsTally(scan, draft) ? memory.Last : null) is not { } same)
            return;
        draft.BorrowFrom(same);
        (draft.Measure, draft.Rule) = (same.Measure, FigureRules.Borrowed);
    }

    /// <summary>"a gain of 3% from 4 zorkmids": what follows is its own unit, if an unknown one.</summary>
    private static bool IsBeforeNoun(FigureScan scan, FigureDraft draft) =>
        draft.End < scan.End && scan.Document.Tokens[draft.End] is { Kind: TokenKind.Word, Before: Gap.Space } && !scan.IsDate(draft.End) && scan.TagOf(draft.End) is PennTag.NN or PennTag.NNS;

    private static void Borrow(FigureScan scan, FigureDraft draft, FigureDraft? count, FigureDraft? previous, CountMemory memory)
    {
        var document = scan.Document;
        if (draft.IsBare && draft.Measure is null && previous is { Dimension: Dimension.Age } && IsCoordinated(scan, previous, draft) && draft.Value < 120)
        {
            (draft.Unit, draft.Dimension, draft.Measure, draft.Rule) = (previous.Unit, Dimension.Age, Measure.Age, FigureRules.Borrowed);
            return;
        }

        // "profit slipped to 410 million": in the money last spoken of
        if (draft is { IsBare: true, Measure: null, Dimension: Dimension.Count, Value: >= SmallestSum } && (Money(scan.Drafts, draft) ?? memory.LastMoney) is { Unit: { } currency } && TopicFinder.OfMoneyLevel(scan, draft) is { } indicator)
            (draft.Unit, draft.Dimension, draft.Rule, draft.Measure) = (currency, Dimension.Money, FigureRules.Borrowed, indicator);

        // "Analysts had expected $4.35 billion.": of what was told of before
        if (draft is { Dimension: Dimension.Money, Measure: null } && previous is null && memory.LastMoney is { Measure: { } told } last && last.Unit == draft.Unit && ComparisonWords.At(document, draft.First - 1) is ComparisonRole.Forecast)
            draft.Measure = told;

        // "210 million euros, down from 260 million"
        if (draft.IsBare && draft.Measure is null && previous is { Dimension: Dimension.Money } && previous.Unit is not null && IsJoined(scan, previous, draft) && !document.Is(draft.First - 1, "and"))
            (draft.Unit, draft.Dimension, draft.Rule) = (previous.Unit, Dimension.Money, FigureRules.Borrowed);
        if (draft.IsBare && draft.Measure is null or Measure.Votes && previous is { Dimension: Dimension.Share, Unit: "percent" } && draft.Value <= 100 && draft.Form == NumeralForm.Digits && !IsBeforeNoun(scan, draft) && (IsJoined(scan, previous, draft) || document.Is(draft.First - 1, "at")) && !document.Is(draft.First - 1, "of") && !document.Is(draft.First - 1, "or"))
            (draft.Unit, draft.Dimension, draft.Rule, draft.Measure) = (previous.Unit, Dimension.Share, FigureRules.Borrowed, previous.Measure);
        // "rose to 77.5 years from 76.4", "12.4 murders per 100,000, down from 15.1"
        if (draft.IsBare && draft.Measure is null && previous is { Unit: not null, Dimension: Dimension.Duration or Dimension.Length or Dimension.Mass or Dimension.Area or Dimension.Volume or Dimension.Speed or Dimension.Temperature or Dimension.Energy or Dimension.Power or Dimension.Rate or Dimension.Age }
            && document.Is(draft.First - 1, "from") && IsSetBeside(scan, previous.Reach, draft.First - 1))
        {
            draft.BorrowFrom(previous);
            (draft.Unit, draft.Dimension, draft.Rule, draft.Measure) = (previous.Unit, previous.Dimension, FigureRules.Borrowed, previous.Measure);
            return;
        }

        if (draft.Dimension is Dimension.Share or Dimension.Money)
        {
            if (draft.Measure is null && previous is not null && previous.Unit == draft.Unit && IsJoined(scan, previous, draft))
                draft.Measure = previous.Measure;
            return;
        }

        if (draft.Dimension is not (Dimension.Count or Dimension.Rate))
            return;
        if (draft.IsBare && IsOfGroup(scan, draft) is { } isPeople)
        {
            draft.Unit = isPeople ? "person" : null;
            return;
        }

        // "the number of pupils fell by 300": nearer than what was counted before.
        if (draft.IsBare && TopicFinder.NumberOf(scan, draft) is { IsFound: true } named)
        {
            (draft.CountedFirst, draft.CountedEnd, draft.Head) = (named.First, named.End, named.Head);
            if (draft.Rule == FigureRules.Bare)
                draft.Rule = FigureRules.Borrowed;
            return;
        }

        // "3,200 are homeless after the quake, which measured 6.1": nobody counts a part of a person.
        if (draft.IsBare && draft.Value != decimal.Truncate(draft.Value) && count?.Class(document) is NounClass.Person or NounClass.Household)
            return;

        // "won 12 of 13": of what was counted before they are no part.
        if (count is null || IsOfBare(scan, draft, previous))
            return;
        if (draft.IsBare || (draft.HasCounted && draft.Head < 0))
        {
            // "312 injured, 19 missing": a figure with a measure of its own borrows no noun that does not fit it.
            if (draft.Measure is null || draft.Measure == count.Measure || count.Class(document) is NounClass.Person || (count.Class(document) is NounClass.Other && count.Unit is null && draft.Rule != FigureRules.Level && (count.Measure is not null || !IsOfPeople(draft.Measure.Value))))
            {
                draft.BorrowFrom(count);
                draft.Measure ??= MeasureFinder.OfBorrowed(scan, draft, count);
                if (draft.Rule == FigureRules.Bare)
                    draft.Rule = FigureRules.Borrowed;
            }

            if (!IsObjectOfOther(scan, draft) && !IsSubjectOfOther(scan, draft))
                draft.Measure ??= count.Measure;
        }
        else if (draft.Measure is null && draft.Class(document) is NounClass.Person or NounClass.Household && IsCoordinated(scan, count, draft))
        {
            draft.Measure = count.Measure;
        }
    }

    /// <summary>The amount of money before a figure of the sentence; null when there is none.</summary>
    private static FigureDraft? Money(List<FigureDraft> drafts, FigureDraft draft)
    {
        for (var i = drafts.IndexOf(draft) - 1; i >= 0; i--)
        {
            if (drafts[i].Dimension == Dimension.Money)
                return drafts[i];
        }

        return null;
    }

    private static bool IsOfBare(FigureScan scan, FigureDraft draft, FigureDraft? previous) => draft is { HasCounted: false, Measure: null }
        && (draft.Rule == FigureRules.PartOfNumber || (previous is { Rule: FigureRules.PartOfNumber, HasCounted: false } && previous.End == draft.First - 1 && scan.Document.Is(previous.End, "of")));

    /// <summary>"fired 17 rounds, killing two": the two are no rounds.</summary>
    private static bool IsOfPeople(Measure measure) => MeasureFinder.UnitOf(measure) == "person";

    /// <summary>"arrested 12 people and questioned six": the six are people, and were not arrested.</summary>
    private static bool IsObjectOfOther(FigureScan scan, FigureDraft draft)
    {
        var (document, before) = (scan.Document, draft.First - 1);
        return before > scan.First && document.Tokens[before].Kind == TokenKind.Word && ChangeFinder.Before(document, draft.First, scan.First) is null && document.ClassOf(before) == WordClass.None
            && (scan.TagOf(before) is PennTag.VBD || (document.Written(before) is var word && (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>"187 are missing, but 25 returned": what the others did is not what these did.</summary>
    private static bool IsSubjectOfOther(FigureScan scan, FigureDraft draft)
    {
        var (document, next) = (scan.Document, draft.Reach);
        return next < scan.End && document.Tokens[next] is { Kind: TokenKind.Word, Case: LetterCase.Lower } && document.ClassOf(next) == WordClass.None && !draft.HasCounted
            && document.Written(next).EndsWith("ed", StringComparison.OrdinalIgnoreCase) && Qualifiers.Match(document, next) is null;
    }

    /// <summary>True for the number of a crowd ("a crowd of 15,000"), false for that of another thing ("a capacity of 60,000"); null when no such noun stands before.</summary>
    private static bool? IsOfGroup(FigureScan scan, FigureDraft draft)
    {
        var (document, of) = (scan.Document, draft.First - 1);
        if (of - 1 < scan.First || !document.Is(of, "of") || document.Tokens[of - 1] is not { Kind: TokenKind.Word, Case: LetterCase.Lower })
            return null;
        return Groups.Match(document, of - 1)?.IsPeople;
    }

    /// <summary>"Of the 214 complainants, 58 are elderly": the whole comes first, the part after the comma.</summary>
    private static bool IsOfWhole(FigureScan scan, FigureDraft whole, FigureDraft part)
    {
        var (document, of) = (scan.Document, whole.First - 1);
        while (of > scan.First && (document.ClassOf(of) & (WordClass.Determiner | WordClass.Possessive)) != 0)
            of--;
        return of >= scan.First && document.Is(of, "of") && (of == scan.First || scan.IsHardBreak(of - 1)) && part.Value <= whole.Value && part.First > whole.Reach
            && part.First - whole.Reach <= LongestToPart && scan.IsComma(part.First - 1) && part.Dimension == Dimension.Count;
    }

    /// <summary>Nothing but what was counted, a comma and "up" or "down" between a level and the "from" of the one before.</summary>
    private static bool IsSetBeside(FigureScan scan, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!scan.IsComma(at) && !scan.IsDate(at) && !scan.Document.Is(at, "up") && !scan.Document.Is(at, "down") && !scan.Document.Is(at, "people") && (scan.Document.ClassOf(at) & (WordClass.Preposition | WordClass.Determiner | WordClass.Adverb)) == 0)
                return false;
        }

        return true;
    }

    /// <summary>"up from 17", "against a daily average of 18"</summary>
    private static bool IsEarlierLevel(Document document, FigureDraft draft)
    {
        var before = draft.First - 1;
        if (document.Is(before, "of") && document.Is(before - 1, "average"))
        {
            for (before -= 2; before > 0 && draft.First - before < LongestAverage && ComparisonWords.At(document, before) is null; before--)
            {
            }
        }

        return ComparisonWords.At(document, before) is ComparisonRole.Base || (document.Is(before, "from") && (document.Is(before - 1, "up") || document.Is(before - 1, "down")));
    }

    /// <summary>The count before that an earlier level can be one of: of those of the same order of size the one nearest to it in size.</summary>
    private static FigureDraft? Comparable(List<FigureDraft> drafts, int index)
    {
        FigureDraft? best = null;
        var least = MostGrowth;
        for (var i = index - 1; i >= 0; i--)
        {
            if (drafts[i].Dimension != Dimension.Count || drafts[i].Value <= 0 || drafts[index].Value <= 0)
                continue;
            var growth = Math.Max(drafts[index].Value / drafts[i].Value, drafts[i].Value / drafts[index].Value);
            if (growth < least)
                (best, least) = (drafts[i], growth);
        }

        return best;
    }

    /// <summary>The people of "620 migrants crossed in 11 boats, bringing the total to 1,042"; null when nobody was counted.</summary>
    private static FigureDraft? People(Document document, List<FigureDraft> drafts, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (drafts[i].Dimension == Dimension.Count && drafts[i].HasCounted && drafts[i].Class(document) == NounClass.Person)
                return drafts[i];
        }

        return null;
    }

    /// <summary>"12 soldiers and seven civilians were killed": the verb comes after the last of them.</summary>
    private static void BorrowBack(FigureScan scan, FigureDraft draft, FigureDraft next)
    {
        if (draft.Measure is null && next.Measure is not null && draft.Dimension == Dimension.Count && next.Dimension == Dimension.Count && draft.Head >= 0 && next.Head >= 0
            && draft.Class(scan.Document) == NounClass.Person && next.Class(scan.Document) == NounClass.Person && IsCoordinated(scan, draft, next))
            draft.Measure = next.Measure;
        if (draft.Rule == FigureRules.PartOfNumber && draft.Whole == next)
            draft.Measure ??= next.Measure;
    }

    private static void Part(FigureDraft draft, FigureDraft whole)
    {
        draft.Whole = whole;
        draft.Measure ??= whole.Measure;
        if (draft.Head < 0)
            draft.BorrowFrom(whole);
    }

    private static FigureDraft? PreviousCount(List<FigureDraft> drafts, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (drafts[i].Dimension == Dimension.Count && drafts[i].Whole != drafts[index] && (drafts[i].HasCounted || drafts[i].Measure is not null || drafts[i].Antecedent is not null))
                return drafts[i];
        }

        return null;
    }

    // "including 17 children", "among them 17 children", "of whom 23 are"
    private static bool IsIncluding(Document document, int at) =>
        document.Is(at, "including") || document.Is(at, "include") || document.Is(at, "includes")
        || (document.Is(at, "them") && (document.Is(at - 1, "among") || document.Is(at - 1, "of"))) || (document.Is(at, "whom") && document.Is(at - 1, "of")) || (document.Is(at, "which") && document.Is(at - 1, "of"));

    private static bool IsIncluded(FigureScan scan, FigureDraft draft) =>
        draft.First > scan.First && draft.Dimension == Dimension.Count && (IsIncluding(scan.Document, draft.First - 1) || IsIncluding(scan.Document, draft.First - 2));

    private static bool IsOfPronoun(FigureScan scan, FigureDraft draft) =>
        scan.Document.Is(draft.End, "of") && (scan.Document.Is(draft.End + 1, "them") || scan.Document.Is(draft.End + 1, "whom") || scan.Document.Is(draft.End + 1, "these") || scan.Document.Is(draft.End + 1, "it"));

    /// <summary>True when only a conjunction, a comma or a few function words stand between two figures.</summary>
    private static bool IsCoordinated(FigureScan scan, FigureDraft left, FigureDraft right)
    {
        if (right.First - left.Reach is < 1 or > 3)
            return false;
        for (var at = left.Reach; at < right.First; at++)
        {
            if (!scan.IsComma(at) && (scan.Document.ClassOf(at) & WordClass.Conjunction) == 0)
                return false;
        }

        return true;
    }

    /// <summary>True when the second of two amounts is set beside the first: <c>to $4.2bn from $4.5bn</c>, <c>up from 50 per cent</c>.</summary>
    private static bool IsJoined(FigureScan scan, FigureDraft left, FigureDraft right)
    {
        var (document, before) = (scan.Document, right.First - 1);
        if (right.First - left.Reach > 12)
            return false;
        return document.Is(before, "from") || document.Is(before, "to") || document.Is(before, "and") || document.Is(before, "or") || document.Is(before, "against") || document.Is(before, "with") || document.Is(before, "than") || document.Is(before, "of") || document.Is(before, '(');
    }
}
