namespace NewsAnalysis.Dates;

/// <summary>All rules of dates.</summary>
internal static class DateRules
{
    /// <summary>Every rule that can make a row.</summary>
    public static readonly RuleGroup All = new([SetRules.NthOfTwoOfEvery, .. DayRules.All.Rules, .. OrdinalAgainRules.All.Rules, .. SomeDayRules.All.Rules, .. TimeRules.All.Rules, .. DurationRules.All.Rules, .. OffsetRules.All.Rules, .. RelativeRules.SpokenOf.Rules, .. SetRules.All.Rules]);

    /// <summary>"a year ago": counted from the article's day.</summary>
    public const string Ago = "<length> ago";

    /// <summary>"a year earlier": counted from the time last spoken of.</summary>
    public const string Later = "<length> later";

    /// <summary>"in two years": a time ahead, and how long it is till then.</summary>
    public const string LengthAhead = "in <amount> <unit>";

    /// <summary>"March 3-5": a further day of the month just named.</summary>
    public const string FurtherDay = "<month> <day> to <day>";

    /// <summary>"2019-20": a further year, shortened.</summary>
    public const string FurtherYear = "<year>-<two digits>";

    /// <summary>"every Tuesday and Thursday": a further weekday of the set.</summary>
    public const string FurtherWeekday = "every <weekday> and <weekday>";

    /// <summary>"Monday afternoon and evening": a further part of the day just named.</summary>
    public const string FurtherPart = "<day> <daypart> and <daypart>";
}
