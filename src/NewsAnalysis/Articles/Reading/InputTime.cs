namespace NewsAnalysis.Articles.Reading;

/// <summary>Times as inputs give them: ISO 8601, the RFC 822 dates of feeds, and whatever a date line may say.</summary>
internal static class InputTime
{
    public static bool TryParse(string written, out PublicationTime time)
    {
        if (PublicationTime.TryParse(written, out time))
            return true;
        if (!DateLineParser.TryParse(written.AsSpan().Trim(), out var line) || line.ToPublicationTime(country: null) is not { } read)
            return false;
        time = read;
        return true;
    }
}
