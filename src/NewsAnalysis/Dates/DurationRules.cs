using NewsAnalysis.Text;
using static NewsAnalysis.Dates.Parts;

namespace NewsAnalysis.Dates;

/// <summary>Lengths of time, and times so far from another.</summary>
internal static class DurationRules
{
    private static readonly Part Modifier = Optional(Role(DateRole.Modifier));
    private static readonly Part Filler = Optional(Role(DateRole.Filler));

    // "three days", "20-minute", "at least 48 hours", "two more weeks", but not "34-year-old"
    private static readonly DateRule AmountUnit = new(
        "<amount> <unit>",
        "three days",
        [Modifier, Amount, Filler, Optional(Hyphen), Unit],
        match => LengthOf(match, 1, 4) is { } length && !IsAge(match) && !IsTitle(match, 4) ? new DateForm.Stretch(length) : null);

    // "five hours and 20 minutes"
    private static readonly DateRule TwoUnits = new(
        "<amount> <unit> and <amount> <unit>",
        "five hours and 20 minutes",
        [Modifier, Amount, Unit, Optional(Either(Comma, Word("and"))), Amount, Unit],
        match => Compound(match));

    // "12 to 18 months", "10-15 days": the lower end is the value
    private static readonly DateRule AmountRange = new(
        "<amount> to <amount> <unit>",
        "12 to 18 months",
        [Modifier, Amount, Role(DateRole.Joiner), Amount, Filler, Optional(Hyphen), UnitPlural],
        match => LengthOf(match, 1, 6) is { } length && !IsAge(match) ? new DateForm.Stretch(length) : null);

    // "a year and a half"
    private static readonly DateRule UnitAndHalf = new(
        "a <unit> and a half",
        "a year and a half",
        [Modifier, AnyArticle, UnitSingular, Word("and"), A, Word("half")],
        match => LengthOf(1.5m, match.Entry<UnitName>(2)) is var length ? new DateForm.Stretch(length) : null);

    // "half an hour", "half-hour"
    private static readonly DateRule HalfUnit = new(
        "half a <unit>",
        "half an hour",
        [Modifier, Optional(AnyArticle), Word("half"), Optional(Hyphen), Optional(A), UnitSingular],
        match => match.Has(3) || match.Has(4) ? new DateForm.Stretch(LengthOf(0.5m, match.Entry<UnitName>(5))) : null);

    /// <summary>Lengths that stand by themselves.</summary>
    public static readonly RuleGroup Lengths = new(AmountUnit, TwoUnits, AmountRange, UnitAndHalf, HalfUnit);

    // "for a week", "more than a year", but not "$5 a day"
    private static readonly DateRule OneUnit = new(
        "a <unit>",
        "for a week",
        [Modifier, A, Filler, UnitSingular],
        match => match.Has(0) || match.Has(2) || match.Scanner.Is(match.Start - 1, DateRole.ForLength) ? One(match, 3) : null);

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

    private static readonly RuleGroup BeforeDirection = new([.. Lengths.Rules, OneUnitBeforeDirection, BareUnitsBeforeDirection]);

    // "the past three days", "the next two weeks", "the last decade"
    private static readonly DateRule PastAmount = new(
        "the past <amount> <unit>",
        "the past three days",
        [Optional(The), Either(Role(DateRole.Past), Role(DateRole.Shift)), Amount, Filler, Unit],
        match => match.Number(1) != 0 && LengthOf(match, 2, 4) is { } length ? new DateForm.Stretch(length, match.Number(1)) : null);

    private static readonly DateRule PastUnit = new(
        "the past <unit>",
        "the past year",
        [Optional(The), Role(DateRole.Past), UnitSingular],
        match => new DateForm.Stretch(LengthOf(1, match.Entry<UnitName>(2)), match.Number(1)));

    // "the first nine months", "the final two hours"
    private static readonly DateRule FirstAmount = new(
        "the first <amount> <unit>",
        "the first nine months",
        [The, Optional(Either(Ordinal, Word("final", "latest", "same", "full", "whole"))), Amount, Filler, Unit],
        match => LengthOf(match, 2, 4) is { } length && !IsAge(match) ? new DateForm.Stretch(length, IsNamed: true) : null);

    // "the six months to 30 June", "the year ended Dec. 31"
    private static readonly DateRule AmountUntil = new(
        "the <amount> <unit> to <date>",
        "the six months to 30 June",
        [The, Optional(Amount), Optional(Role(DateRole.Business)), Unit, Ahead(Role(DateRole.Ending), Optional(Word("on")), Phrase(DayRules.Plain))],
        match => new DateForm.Stretch(match.Has(1) ? LengthOf(match, 1, 3) ?? default : LengthOf(1, match.Entry<UnitName>(3)), 0, match.Entry<DateForm>(4), IsNamed: true));

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

    // "two years ago", "a week ago", "five days from now"
    private static readonly DateRule Ago = new(
        "<length> ago",
        "two years ago",
        [Phrase(BeforeDirection), Optional(Word("or"), Word("so")), Role(DateRole.Direction)],
        match => Offset(match, match.Number(2), null, false));

    // "two weeks later", "a year earlier"
    private static readonly DateRule Later = new(
        "<length> later",
        "two weeks later",
        [Phrase(BeforeDirection), Role(DateRole.FocusDirection)],
        match => IsClosed(match, 1) ? Offset(match, match.Number(1), null, true) : null);

    // "two weeks before Christmas", "a day after the 3 May vote"
    private static readonly DateRule BeforeDate = new(
        "<length> before <date>",
        "two weeks before Christmas",
        [Phrase(BeforeDirection), Either(Word("before"), Word("after"), Word("from")), Phrase(DayRules.Plain)],
        match => Offset(match, match.Scanner.Document.Is(match.StartOf(1), "before") ? -1 : 1, match.Form(2), false));

    // "the day before", "the week after Easter"
    private static readonly DateRule UnitBefore = new(
        "the <unit> before",
        "the day before",
        [The, UnitSingular, Word("before", "after"), Optional(Phrase(DayRules.Plain))],
        match => match.Has(3) || Context.EndsPhrase(match) && match.Scanner.Has(match.End) && match.Scanner[match.End].Kind == TokenKind.Punctuation
            ? new DateForm.Offset(LengthOf(1, match.Entry<UnitName>(1)), match.Scanner.Document.Is(match.StartOf(2), "before") ? -1 : 1, match.Form(3), !match.Has(3))
            : null);

    public static readonly RuleGroup All = new(
        [AmountUntil, .. Lengths.Rules, OneUnit, PastAmount, PastUnit, FirstAmount, BareUnits, UnitLong, Ago, Later, BeforeDate, UnitBefore]);

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
        if (match.Amount(amount) is > 100_000_000)
            return null;
        return name.Count == 1 || match.Amount(amount) is null ? new TimeLength(match.Amount(amount), name.Unit) : LengthOf(match.Amount(amount)!.Value, name);
    }

    private static TimeLength LengthOf(decimal amount, UnitName unit) => new(amount * unit.Count, unit.Unit);

    private static DateForm.Stretch? One(DateMatch match, int unit) =>
        match.Scanner.Is(match.End, '-') && match.Scanner[match.End].IsAttached ? null : new DateForm.Stretch(LengthOf(1, match.Entry<UnitName>(unit)));

    private static DateForm.Stretch? Compound(DateMatch match)
    {
        UnitName first = match.Entry<UnitName>(2), second = match.Entry<UnitName>(5);
        if (first.Unit <= second.Unit || match.Amount(1) is not { } || match.Amount(4) is not { } || LengthOf(match, 1, 2) is not { } one || LengthOf(match, 4, 5) is not { } two)
            return null;
        var time = second.Unit <= TimeUnit.Hour && first.Unit <= TimeUnit.Hour;
        var value = time ? one.Timex + two.Timex[2..] : one.Timex + (second.Unit <= TimeUnit.Hour ? two.Timex[1..] : two.Timex[1..]);
        return new DateForm.Stretch(one, 0, null, value);
    }

    private static DateForm? Offset(DateMatch match, int sign, DateForm? from, bool fromFocus) =>
        match.Form(0) is DateForm.Stretch length
            ? length.Length.Amount is null
                ? fromFocus ? length : from is null ? new DateForm.Fixed(TimexType.Date, sign < 0 ? "PAST_REF" : "FUTURE_REF") : null
                : new DateForm.Offset(length.Length, sign, from, fromFocus)
            : null;

    /// <summary>"earlier" and "later" always close an offset; "before" and "after" only where no event follows.</summary>
    private static bool IsClosed(DateMatch match, int part) =>
        !(match.Scanner.ClassOf(match.StartOf(part)).HasFlag(WordClass.Preposition) && match.Scanner.Has(match.End) && match.Scanner[match.End].Kind != TokenKind.Punctuation)
        && !match.Scanner.Document.Is(match.End, "than");

    /// <summary>"60 Minutes" in capitals is a programme, save in a headline.</summary>
    private static bool IsTitle(DateMatch match, int unit) =>
        match.Scanner[match.StartOf(unit)].Case == LetterCase.Title && match.Scanner.Block != BlockKind.Title && match.Scanner[match.StartOf(1)].Kind == TokenKind.Number;

    private static bool IsAge(DateMatch match)
    {
        var scanner = match.Scanner;
        return scanner.Document.Is(match.End, "old") || scanner.Document.Is(match.End, "olds") || (scanner.Is(match.End, '-') && (scanner.Document.Is(match.End + 1, "old") || scanner.Document.Is(match.End + 1, "olds")))
            || (scanner.Document.Is(match.End, "of") && scanner.Document.Is(match.End + 1, "age"));
    }
}
