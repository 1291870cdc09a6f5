using System.Globalization;

namespace NewsAnalysis.Charts;

/// <summary>Where in its day a value stands, so that sources do not cover each other: side by side around the label of the day.</summary>
internal sealed class DayPlaces
{
    private const double WidestHours = 14;
    private const double BetweenHours = 3.5;

    private readonly Dictionary<(DateOnly Day, int Voice), double> _hours = [];

    public static DayPlaces Of(IEnumerable<IReadOnlyList<SeriesPoint>> voices)
    {
        var places = new DayPlaces();
        var days = voices.SelectMany((points, voice) => points.Select(point => (point.Day, Voice: voice))).Distinct().GroupBy(place => place.Day);
        foreach (var day in days)
        {
            var present = day.Select(place => place.Voice).Order().ToList();
            var step = present.Count < 2 ? 0 : Math.Min(BetweenHours, WidestHours / (present.Count - 1));
            for (var i = 0; i < present.Count; i++)
                places._hours[(day.Key, present[i])] = step * (i - (present.Count - 1) / 2.0);
        }

        return places;
    }

    /// <summary>The place of a voice on a day, as plotly.js reads dates.</summary>
    public string Of(DateOnly day, int voice) => At(day, _hours[(day, voice)]);

    /// <summary>So many hours from the start of a day, where its label stands.</summary>
    public static string At(DateOnly day, double hours)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var inside = Math.Clamp(hours, (DateTime.MinValue - midnight).TotalHours, (DateTime.MaxValue - midnight).TotalHours - 24);
        return midnight.AddMinutes(Math.Round(inside * 60)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
