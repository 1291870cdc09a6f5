namespace NewsAnalysis.Dates;

/// <summary>The lengths of calendar periods, from fine to coarse.</summary>
internal enum Grain
{
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
}
