namespace NewsAnalysis.Articles.Reading;

/// <summary>Times as inputs give them: ISO 8601, the RFC 822 dates of feeds, and whatever a date line may say.</summary>
internal static class InputTime
{
    /// <summary>Reads a time.</summary>
    /// <param name="written">The time.</param>
    /// <param name="time">What it says.</param>
    /// <param name="country">Where the outlet is, which settles what is written differently elsewhere; null when not known.</param>
    public static bool TryParse(string written, out PublicationTime time, string? country = null)
    {
        if (PublicationTime.TryParse(written, out time))
            return true;
        if (!DateLineParser.TryParse(written.AsSpan().Trim(), out var line) || line.ToPublicationTime(country) is not { } read)
            return false;
        time = read;
        return true;
    }
}
