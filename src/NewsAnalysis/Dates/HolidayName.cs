namespace NewsAnalysis.Dates;

/// <summary>A holiday's name, and what it means where.</summary>
/// <param name="Default">The rule of everywhere else; null for a name that only some countries have.</param>
/// <param name="ByCountry">Rules of their own, by ISO 3166-1 alpha-2.</param>
internal sealed record HolidayName(HolidayRule? Default, IReadOnlyDictionary<string, HolidayRule> ByCountry);
