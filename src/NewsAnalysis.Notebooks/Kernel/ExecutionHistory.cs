using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>The cells of this kernel's life, for <c>history_request</c>. They are kept in memory only: what an analyst types is nobody else's.</summary>
internal sealed class ExecutionHistory
{
    private const int Session = 1;
    private const int Kept = 10_000;

    private readonly Lock gate = new();
    private readonly List<Entry> entries = [];

    /// <summary>Remembers a cell.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="code">Its code.</param>
    /// <param name="output">The plain text of its result; null when it had none.</param>
    public void Add(int number, string code, string? output)
    {
        lock (gate)
        {
            entries.Add(new Entry(number, code, output));
            if (entries.Count > Kept)
                entries.RemoveRange(0, Kept / 10);
        }
    }

    /// <summary>Writes the answer to a <c>history_request</c>.</summary>
    /// <exception cref="KernelRequestException">It asks in a way that there is not.</exception>
    public void WriteReply(Utf8JsonWriter writer, KernelRequest request)
    {
        List<Entry> all;
        lock (gate)
            all = [.. entries];
        IReadOnlyList<Entry> found = request.Require("hist_access_type") switch
        {
            "tail" => Last(all, request.Number("n")),
            "range" => Range(all, request),
            "search" => Search(all, request),
            var other => throw new KernelRequestException($"There is no history by '{other}'; there is tail, range and search."),
        };
        bool withOutput = request.Flag("output", otherwise: false);
        writer.WriteStartObject();
        writer.WriteString("status", "ok");
        writer.WriteStartArray("history");
        foreach (Entry entry in found)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(Session);
            writer.WriteNumberValue(entry.Number);
            if (withOutput)
                writer.WriteStartArray();
            writer.WriteStringValue(entry.Code);
            if (withOutput)
            {
                writer.WriteStringValue(entry.Output);
                writer.WriteEndArray();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static List<Entry> Last(List<Entry> all, int? count) => all[^Math.Clamp(count ?? all.Count, 0, all.Count)..];

    // Session 0 is this one, and no earlier one is kept.
    private static List<Entry> Range(List<Entry> all, KernelRequest request)
    {
        if ((request.Number("session") ?? 0) is not (0 or Session))
            return [];
        int start = request.Number("start") ?? 1;
        int stop = request.Number("stop") ?? int.MaxValue;
        return all.FindAll(entry => entry.Number >= start && entry.Number < stop);
    }

    private static List<Entry> Search(List<Entry> all, KernelRequest request)
    {
        string pattern = request.Text("pattern") ?? "*";
        List<Entry> found = all.FindAll(entry => GlobPattern.Matches(pattern, entry.Code));
        if (request.Flag("unique", otherwise: false))
            found = [.. found.AsEnumerable().Reverse().DistinctBy(entry => entry.Code, StringComparer.Ordinal).Reverse()];
        return Last(found, request.Number("n"));
    }

    private sealed record Entry(int Number, string Code, string? Output);
}
