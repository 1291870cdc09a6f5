using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Lengths of time.</summary>
internal static class DurationRules
{
    private static readonly int[] Comparing = [Vocabulary.Id("more"), Vocabulary.Id("less"), Vocabulary.Id("fewer")];

    // "at least", but not the end of "3,000 less than 12 months earlier"
    private static readonly Part Modifier = Optional(
        new Part((scanner, at, ref _) => Context.FollowsFigure(scanner, at) && Array.IndexOf(Comparing, scanner[at].Word) >= 0 ? -1 : at, new Beginning(Opening.None), true),
        Role(DateRole.Modifier));

    private static readonly Part Filler = Optional(Role(DateRole.Filler));
    private static readonly int Than = Vocabulary.Id("than");

    // "two weeks or so", "a month or longer", but not "two weeks or more than that"
    private static readonly Part OrSo = Optional(
        Word("or"),
        Word("so", "more", "less", "longer"),
        new Part((scanner, at, ref _) => scanner.Has(at) && scanner[at].Word == Than ? -1 : at, new Beginning(Opening.None)));

    private static readonly Part Separator = Optional(Either(Sequence(Comma, Word("and")), Comma, Word("and")));

    // "three days", "20-minute", "at least 48 hours", "two more weeks", but not "34-year-old"
    private static readonly DateRule AmountUnit = new(
        "<amount> <unit>",
        "three days",
        [Modifier, Amount, Filler, Optional(Hyphen), Unit, OrSo],
        match => LengthOf(match, 1, 4) is { } length && !IsAge(match) && !IsTitle(match, 4) && !IsDuring(match) && !IsShare(match) ? new DateForm.Stretch(length) : null);

    // "in two years": a time ahead or the time taken, as the tense has it; not "for the first time in two years"
    private static readonly DateRule InAmount = new(
        DateRules.LengthAhead,
        "in two years",
        [Modifier, Amount, Filler, Unit],
        match => IsAfterIn(match) && match.Amount(1) is not null && match.Entry<UnitName>(3).Unit >= TimeUnit.Day && LengthOf(match, 1, 3) is { } length ? new DateForm.InLength(length) : null);

    private static readonly DateRule InUnit = new(
        "in a <unit>",
        "in a month",
        [Modifier, A, UnitSingular],
        match => IsAfterIn(match) && match.Entry<UnitName>(2) is { Unit: >= TimeUnit.Day } unit && One(match, 2) is not null && (match.Scanner.ClassOf(match.End) & (WordClass.Relative | WordClass.Question | WordClass.Determiner)) == 0 && (match.Scanner.ClassOf(match.End + 1) & WordClass.Relative) == 0 && !match.Scanner.Is(match.End, Words.Of) ? new DateForm.InLength(LengthOf(1, unit)) : null);

    // "three weeks' time", "a year's time"
    private static readonly DateRule LengthOfTime = new(
        "<amount> <unit>' time",
        "three weeks' time",
        [Modifier, Either(Amount, A), Filler, Unit, Either(Word("'s"), Sign('\''), Sign('’')), Word("time")],
        match => match.Scanner.Document.Is(match.Start - 1, "in") && (match.Has(1) && match.As<object>(1) is null && IsArticle(match, 1) ? LengthOf(1, match.Entry<UnitName>(3)) : LengthOf(match, 1, 3)) is { } length
            ? length.Amount is null ? new DateForm.Fixed(TimexType.Date, "FUTURE_REF") : new DateForm.Offset(length, 1)
            : null);

    // "two hours, four minutes and 16 seconds"
    private static readonly DateRule ThreeUnits = new(
        "<amount> <unit>, <amount> <unit> and <amount> <unit>",
        "two hours, four minutes and 16 seconds",
        [Modifier, Amount, Unit, Separator, Amount, Unit, Separator, Amount, Unit],
        match => Compound(match, 1, 4, 7));

    // "five hours and 20 minutes"
    private static readonly DateRule TwoUnits = new(
        "<amount> <unit> and <amount> <unit>",
        "five hours and 20 minutes",
        [Modifier, Amount, Unit, Separator, Amount, Unit],
        match => Compound(match, 1, 4));

    // "12 to 18 months", "10-15 days": the lower end is the value
    private static readonly DateRule AmountRange = new(
        "<amount> to <amount> <unit>",
        "12 to 18 months",
        [Modifier, Amount, Role(DateRole.Joiner), Amount, Filler, Optional(Hyphen), UnitPlural],
        match => LengthOf(match, 1, 6) is { Amount: { } lower } length && !IsAge(match) ? new DateForm.Stretch(length with { Amount = lower * SharedMagnitude(match, 1, 3) }) : null);

    // "a year and a half"
    private static readonly DateRule UnitAndHalf = new(
        "a <unit> and a half",
        "a year and a half",
        [Modifier, AnyArticle, UnitSingular, Word("and"), A, Word("half")],
        match => LengthOf(1.5m, match.Entry<UnitName>(2)) is var length ? new DateForm.Stretch(length) : null);

    // "an hour and a quarter", "an hour and three-quarters"
    private static readonly DateRule UnitAndQuarter = new(
        "a <unit> and a quarter",
        "an hour and three-quarters",
        [Modifier, AnyArticle, UnitSingular, Word("and"), Either(A, Amount), Optional(Hyphen), Word("quarter", "quarters")],
        match => (match.Amount(4) ?? 1) is 1 or 3 && !match.Scanner.Is(match.End, Words.Of) && match.Entry<UnitName>(2).Unit is TimeUnit.Hour or TimeUnit.Year ? new DateForm.Stretch(LengthOf(1 + 0.25m * (match.Amount(4) ?? 1), match.Entry<UnitName>(2))) : null);

    // "half an hour", "half-hour"
    private static readonly DateRule HalfUnit = new(
        "half a <unit>",
        "half an hour",
        [Modifier, Optional(AnyArticle), Word("half"), Optional(Hyphen), Optional(A), UnitSingular],
        match => match.Has(3) || match.Has(4) ? new DateForm.Stretch(LengthOf(0.5m, match.Entry<UnitName>(5))) : null);

    /// <summary>Lengths that stand by themselves.</summary>
    public static readonly RuleGroup Lengths = new(AmountUnit, TwoUnits, ThreeUnits, AmountRange, UnitAndHalf, UnitAndQuarter, HalfUnit);

    // "for a week", "more than a year", "a week after the crash", but not "$5 a day"
    private static readonly DateRule OneUnit = new(
        "a <unit>",
        "for a week",
        [Modifier, A, Filler, UnitSingular, OrSo],
        match => (match.Has(0) || match.Has(2) || match.Has(4) || match.Scanner.Is(match.Start - 1, DateRole.ForLength) || IsFromEvent(match)) && !Context.IsOrdinal(match) ? One(match, 3) : null);

    // "for another month"
    private static readonly DateRule AnotherUnit = new(
        "another <unit>",
        "for another month",
        [Word("another"), Filler, UnitSingular],
        match => match.Scanner.Is(match.Start - 1, DateRole.ForLength) && !match.Scanner.Document.Is(match.Start - 1, "in") && !match.Scanner.Document.Is(match.Start - 1, "just") && !match.Scanner.Is(match.Start - 1, Words.Of) ? One(match, 2) : null);

    // "came days after the crash", "hours before the vote"
    private static readonly DateRule UnitsBefore = new(
        "<units> before",
        "days after the crash",
        [UnitPlural],
        match => (match.Scanner.Document.Is(match.End, "before") || match.Scanner.Document.Is(match.End, "after")) && !match.Scanner.Is(match.Start - 1, Words.The) && match.Scanner.ClassOf(match.Start - 1) is not WordClass.Determiner && match.Scanner.Ordinal(match.Start - 1, out _) < 0
            ? new DateForm.Stretch(new TimeLength(null, match.Entry<UnitName>(0).Unit)) : null);

    // "A year on, half the shops are shut"
    private static readonly DateRule UnitOn = new(
        "a <unit> on",
        "A year on from the flood",
        [A, UnitSingular, Word("on")],
        match => match.Scanner.Is(match.End, ',') || match.Scanner.Document.Is(match.End, "from") ? One(match, 1) : null);

    // "all day", "all week"
    private static readonly DateRule AllUnit = new(
        "all <unit>",
        "all day",
        [Word("all"), UnitSingular],
        match => match.Entry<UnitName>(1).Unit >= TimeUnit.Day ? One(match, 1) : null);

    // "a year or two": the lower end is the value
    private static readonly DateRule OneOrTwo = new(
        "a <unit> or two",
        "a year or two",
        [Modifier, A, UnitSingular, Word("or"), Word("two")],
        match => One(match, 2));

    // The same before "ago" and "later", where nothing else can be meant
    private static readonly DateRule OneUnitBeforeDirection = new(
        "a <unit>",
        "a year",
        [Modifier, A, Filler, UnitSingular],
        match => One(match, 3));

    private static readonly DateRule BareUnitsBeforeDirection = new(
        "<units>",
        "weeks",
        [UnitPlural],
        match => new DateForm.Stretch(new TimeLength(null, match.Entry<UnitName>(0).Unit)));

    /// <summary>Lengths before "ago", "later" and the like.</summary>
    public static readonly RuleGroup BeforeDirection = new([.. Lengths.Rules, OneOrTwo, OneUnitBeforeDirection, BareUnitsBeforeDirection]);

    // "the past three days", "the next two to three weeks"
    private static readonly DateRule PastAmount = new(
        "the past <amount> <unit>",
        "the past three days",
        [Optional(The), Either(Role(DateRole.Past), Role(DateRole.Shift)), Optional(Amount, Role(DateRole.Joiner)), Amount, Filler, Unit, OrSo],
        match => match.Number(1) != 0 && !IsVerb(match) && LengthOf(match, match.Has(2) ? 2 : 3, 5) is { } length ? new DateForm.Stretch(length, match.Scanner.Is(match.End, Words.Of) ? 0 : match.Number(1)) : null);

    // "the next half hour"
    private static readonly DateRule PastHalf = new(
        "the past half <unit>",
        "the next half hour",
        [Optional(The), Either(Role(DateRole.Past), Role(DateRole.Shift)), Word("half"), Optional(Hyphen), UnitSingular],
        match => match.Number(1) != 0 ? new DateForm.Stretch(LengthOf(0.5m, match.Entry<UnitName>(4)), match.Number(1)) : null);

    private static readonly DateRule PastUnit = new(
        "the past <unit>",
        "the past year",
        [Optional(The), Role(DateRole.Past), UnitSingular, OrSo],
        match => Context.IsHyphenated(match) || Context.IsOrdinal(match) ? null : new DateForm.Stretch(LengthOf(1, match.Entry<UnitName>(2)), match.Number(1)));

    // "the next year or so", "the last year and a half": a length, not the year of the calendar
    private static readonly DateRule PastUnitOrSo = new(
        "the past <unit> or so",
        "the next year or so",
        [Optional(The), Either(Role(DateRole.Past), Role(DateRole.Shift)), UnitSingular, Either(Sequence(Word("or"), Word("so")), Sequence(Word("or"), Word("two")), Sequence(Word("and"), A, Word("half")))],
        match => match.Number(1) != 0 && match.Entry<UnitName>(2).Unit >= TimeUnit.Day
            ? new DateForm.Stretch(LengthOf(match.Scanner.Document.Is(match.End - 1, "half") ? 1.5m : 1, match.Entry<UnitName>(2)), match.Number(1))
            : null);

    // "the first nine months", "the final two hours"
    private static readonly DateRule FirstAmount = new(
        "the first <amount> <unit>",
        "the first nine months",
        [The, Optional(Either(Ordinal, Word("final", "latest", "same", "full", "whole"))), Amount, Filler, Unit],
        match => LengthOf(match, 2, 4) is { } length && !IsAge(match)
            ? new DateForm.Stretch(length, IsNamed: true) { IsUntilQuarter = (!match.Has(1) || match.Number(1) == 1) && length is { Unit: TimeUnit.Month, Amount: 6 or 9 or 12 } }
            : null);

    // "the first nine months of 2019", "the last three weeks of the year": the whole says which days
    private static readonly DateRule AmountOfWhole = new(
        "the first <amount> <unit> of <period>",
        "the first nine months of 2019",
        [Optional(The), Either(Ordinal, Word("last", "final")), Amount, Filler, Unit, Ahead(Word("of", "in"), Either(Phrase(DayRules.Plain), Phrase(RelativeRules.TheUnits)))],
        match => match.Number(1) is 0 or 1 && LengthOf(match, 2, 4) is { } length && match.As<DateForm>(5) is { } whole && !TimeRules.IsDay(whole)
            ? new DateForm.StretchIn(length, match.Number(1) == 1 ? 1 : -1, whole)
            : null);

    // "10 previous weeks", "the two next days"
    private static readonly DateRule AmountPast = new(
        "<amount> past <unit>",
        "the five past years",
        [Optional(The), Amount, Either(Role(DateRole.Past), Role(DateRole.Shift), Word("previous", "preceding")), UnitPlural],
        match => LengthOf(match, 1, 3) is { } length && (match.Number(2) != 0 || match.As<DateWord>(2) is null) ? new DateForm.Stretch(length, match.Number(2)) : null);

    // "the previous three years": not told from which day, save right after a stretch; "the following six months" are those after the time last told
    private static readonly DateRule PreviousAmount = new(
        "the previous <amount> <unit>",
        "the previous three years",
        [Role(DateRole.FocusShift), Amount, Filler, UnitPlural],
        match => match.Number(0) != 0 && LengthOf(match, 1, 3) is { } length ? new DateForm.Stretch(length) { IsBeforeTold = match.Number(0) < 0 && length.Unit >= TimeUnit.Day, IsAfterTold = match.Number(0) > 0 && length.Unit >= TimeUnit.Day } : null);

    // "the six months to 30 June", "the three-month period to the end of June", "the year ended Dec. 31"
    private static readonly DateRule AmountUntil = new(
        "the <amount> <unit> to <date>",
        "the six months to 30 June",
        [Optional(The), Optional(Amount), Optional(Either(Role(DateRole.Business), Hyphen)), Unit, Optional(Word("period")), Ahead(Optional(Word("that", "which")), Role(DateRole.Ending), Optional(Word("on", "in")), Phrase(DayRules.All))],
        match => !match.Has(0) && !IsReported(match) ? null : new DateForm.Stretch(match.Has(1) ? LengthOf(match, 1, 3) ?? default : LengthOf(1, match.Entry<UnitName>(3)), 0, match.Entry<DateForm>(5), IsNamed: true));

    // "the half year to 30 June", "the half ended Dec. 31"
    private static readonly DateRule HalfUntil = new(
        "the half year to <day>",
        "the half year to 30 June",
        [The, Optional(Role(DateRole.Business)), Word("half"), Optional(Optional(Hyphen), Word("year")), Ahead(Optional(Word("that", "which")), Role(DateRole.Ending), Optional(Word("on", "in")), Phrase(DayRules.All))],
        match => new DateForm.Stretch(new TimeLength(6, TimeUnit.Month), 0, match.Entry<DateForm>(4), IsNamed: true));

    // "for weeks", "over the years"
    private static readonly DateRule BareUnits = new(
        "<units>",
        "for weeks",
        [Modifier, UnitPlural],
        match => match.Scanner.Is(match.Start - 1, DateRole.ForLength) && !match.Scanner.Is(match.End, '-') && !match.Scanner.Document.Is(match.End, "apart") ? new DateForm.Stretch(new TimeLength(null, match.Entry<UnitName>(1).Unit)) : null);

    // "day-long", "decades-long", "weeklong"
    private static readonly DateRule UnitLong = new(
        "<unit>-long",
        "week-long",
        [Unit, Hyphen, Word("long")],
        match => new DateForm.Stretch(match.Entry<UnitName>(0).Form == UnitForm.Plural ? new TimeLength(null, match.Entry<UnitName>(0).Unit) : LengthOf(1, match.Entry<UnitName>(0))));

    public static readonly RuleGroup All = new(
        [AmountUntil, HalfUntil, AmountOfWhole, InAmount, InUnit, LengthOfTime, .. Lengths.Rules, OneUnit, AnotherUnit, UnitsBefore, UnitOn, AllUnit, OneOrTwo, PastAmount, PastHalf, PastUnit, PastUnitOrSo, AmountPast, PreviousAmount, FirstAmount, BareUnits, UnitLong]);

    /// <summary>The million of "2.5 to 3 million years" holds for both ends.</summary>
    private static decimal SharedMagnitude(DateMatch match, int first, int second)
    {
        var (lower, upper) = (match.Scanner[match[first].End - 1].Word, match.Scanner[match[second].End - 1].Word);
        return NumberWords.KindOf(upper) == NumberWordKind.Magnitude && NumberWords.KindOf(lower) != NumberWordKind.Magnitude && match.Amount(first) < 1000 ? NumberWords.ValueOf(upper) : 1;
    }

    /// <summary>"a week after the crash": how long lies between, but not "$5 a day before tax".</summary>
    private static bool IsFromEvent(DateMatch match) => (match.Scanner.Document.Is(match.End, "after") || match.Scanner.Document.Is(match.End, "before")) && !OffsetRules.IsRate(match);

    /// <summary>The length of an amount and a unit; null where an abbreviation lacks its digits, or one unit is an ordinal or a direction.</summary>
    private static TimeLength? LengthOf(DateMatch match, int amount, int unit)
    {
        var name = match.Entry<UnitName>(unit);
        var scanner = match.Scanner;
        var single = match.Amount(amount) == 1 || match.Scanner.Is(match.StartOf(unit) - 1, '-');
        if (name.Form == UnitForm.Short && scanner[match.StartOf(amount)].Kind != TokenKind.Number)
            return null;
        if (name.Form == UnitForm.Singular && !single && scanner[match.StartOf(amount)].Kind == TokenKind.Number && scanner[match.End - 1].Before != Gap.None && name.Unit == TimeUnit.Second)
            return null;
        if (name.Form == UnitForm.Plural && scanner.Is(match.StartOf(unit) - 1, '-') && name.Unit == TimeUnit.Month)
            return null;
        if (IsFraction(scanner, name, match.End) || (name.Form == UnitForm.Singular && !scanner.Is(match.StartOf(unit) - 1, '-') && Context.IsHyphenated(match)))
            return null;
        if (match.Amount(amount) is > 20_000_000_000 || (match.Amount(amount) is null && scanner.Document.Is(match.StartOf(amount) - 1, "as")))
            return null;
        return name.Count == 1 || match.Amount(amount) is null ? new TimeLength(match.Amount(amount), name.Unit) : LengthOf(match.Amount(amount)!.Value, name);
    }

    public static TimeLength LengthOf(decimal amount, UnitName unit) => new(amount * unit.Count, unit.Unit);

    /// <summary>"rose by three quarters", "over three quarters were late"; not "for over three quarters".</summary>
    private static bool IsShare(DateMatch match)
    {
        var before = match.Scanner.Is(match.Start - 1, DateRole.Modifier) ? match.Start - 2 : match.Start - 1;
        return match.Entry<UnitName>(4) is { Unit: TimeUnit.Month, Count: 3 } && match.Amount(1) == 3 && !match.Has(2) && !match.Scanner.Is(before, DateRole.ForLength);
    }

    /// <summary>"three quarters of the seats".</summary>
    private static bool IsFraction(DateScanner scanner, UnitName unit, int end) => unit is { Unit: TimeUnit.Month, Count: 3 } && scanner.Is(end, Words.Of);

    private static DateForm.Stretch? One(DateMatch match, int unit) =>
        IsFraction(match.Scanner, match.Entry<UnitName>(unit), match.End) || match.Scanner.Is(match.End, '-') && match.Scanner[match.End].IsAttached ? null : new DateForm.Stretch(LengthOf(1, match.Entry<UnitName>(unit)));

    /// <summary>Amounts of ever smaller units, each of which stands after its amount.</summary>
    private static DateForm.Stretch? Compound(DateMatch match, params ReadOnlySpan<int> amounts)
    {
        var value = "";
        TimeLength? first = null, before = null;
        var further = new List<TimeLength>();
        foreach (var amount in amounts)
        {
            if (match.Amount(amount) is null || LengthOf(match, amount, amount + 1) is not { } length || before is { } larger && length.Unit >= larger.Unit)
                return null;
            value += before is null ? length.Timex : length.Unit <= TimeUnit.Hour && before.Value.Unit <= TimeUnit.Hour ? length.Timex[2..] : length.Timex[1..];
            if (first is not null)
                further.Add(length);
            first ??= length;
            before = length;
        }

        return first is { } whole ? new DateForm.Stretch(whole, 0, null, value) { Further = further } : null;
    }

    /// <summary>"in 12 months to March", "for six months to 30 June", without an article.</summary>
    private static bool IsReported(DateMatch match) =>
        match.Amount(1) is not null && match.Entry<UnitName>(3) is { Unit: TimeUnit.Month, Form: UnitForm.Plural } && match.Scanner.Is(match.Start - 1, DateRole.ForLength);

    /// <summary>After "in", but not in "the first time in years", "the most in a decade".</summary>
    private static bool IsAfterIn(DateMatch match)
    {
        var document = match.Scanner.Document;
        return document.Is(match.Start - 1, "in") && !document.Is(match.Start - 2, "time") && !document.Is(match.Start - 2, "times") && !IsCompared(match.Scanner, match.Start - 2);
    }

    /// <summary>"the first rise in two years", "the lowest level in a decade": the best of what has been, however the clause looks.</summary>
    private static bool IsCompared(DateScanner scanner, int last)
    {
        for (var at = last; scanner.Has(at) && at > last - 6 && scanner[at].Kind is TokenKind.Word or TokenKind.Ordinal; at--)
        {
            if (scanner.Ordinal(at, out _) > 0 || scanner.Document.TagOf(at) is PennTag.JJS or PennTag.RBS)
                return true;
            if (scanner.Document.TagOf(at) is not (PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.JJ or PennTag.VBG or PennTag.VBN or PennTag.IN))
                return false;
        }

        return false;
    }

    /// <summary>"expected to last six weeks": a verb.</summary>
    private static bool IsVerb(DateMatch match)
    {
        var scanner = match.Scanner;
        return !match.Has(0) && scanner.Document.Is(match.Start, "last")
            && (scanner.Document.Is(match.Start - 1, "to") || (scanner.ClassOf(match.Start - 1) & (WordClass.Modal | WordClass.Negation)) != 0 || scanner.Document.Is(match.Start - 1, "did"));
    }

    private static bool IsArticle(DateMatch match, int part) => match.Scanner[match.StartOf(part)].Word == Words.A || match.Scanner[match.StartOf(part)].Word == Words.An;

    /// <summary>"raised spending by $300 over two years": within them; "took over two years" and "for over two years" tell how long.</summary>
    private static bool IsDuring(DateMatch match)
    {
        var scanner = match.Scanner;
        return match.Has(0) && scanner.Document.Is(match.Start, "over") && scanner.Has(match.Start - 1) && !scanner.Is(match.Start - 1, DateRole.ForLength)
            && (scanner[match.Start - 1].Kind is TokenKind.Number or TokenKind.Symbol || scanner.Document.TagOf(match.Start - 1) is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS or PennTag.CD);
    }

    /// <summary>"60 Minutes" in capitals is a programme, save in a headline.</summary>
    private static bool IsTitle(DateMatch match, int unit) =>
        match.Scanner[match.StartOf(unit)].Case == LetterCase.Title && match.Scanner.Block != BlockKind.Title && match.Scanner[match.StartOf(1)].Kind == TokenKind.Number;

    private static bool IsAge(DateMatch match)
    {
        var scanner = match.Scanner;
        return scanner.Document.Is(match.End, "old") || scanner.Document.Is(match.End, "olds") || (scanner.Is(match.End, '-') && (scanner.Document.Is(match.End + 1, "old") || scanner.Document.Is(match.End + 1, "olds")))
            || (scanner.Document.Is(match.End, "of") && scanner.Document.Is(match.End + 1, "age")) || IsBehindAge(scanner, match.Start - 1);
    }

    /// <summary>"aged 12 months", "the median age is 12 years", "aged 5-9 years".</summary>
    private static bool IsBehindAge(DateScanner scanner, int at)
    {
        if (scanner.Is(at, DateRole.Joiner) && scanner.Digits(at - 1, 2) >= 0)
            at -= 2;
        return scanner.Is(at, DateRole.OfAge) || (scanner.Is(at - 1, DateRole.OfAge) && (scanner.ClassOf(at) & (WordClass.Preposition | WordClass.Auxiliary)) != 0);
    }
}
