using System.Collections;
using System.Data;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>Reads values into views, to a depth, and never round in circles.</summary>
internal sealed partial class ViewReader(FormatOptions options)
{
    private readonly HashSet<object> open = new(ReferenceEqualityComparer.Instance);
    private int count;

    public ValueView Read(object? value, int depth, int longest)
    {
        count++;
        switch (value)
        {
            case null:
                return new TextView { TypeName = "null", Text = "null" };
            case string text:
                return new TextView { TypeName = "string", Text = ScalarText.Cut(text, longest) };
            case Exception exception:
                return new TextView { TypeName = TypeNames.Of(exception.GetType()), Text = ScalarText.Cut(exception.ToString().ReplaceLineEndings("\n"), longest), IsBlock = true };
            case MimeContent content:
                return new TextView { TypeName = content.MimeType, Text = ScalarText.Cut(content.Text, longest) };
            case JsonNode or JsonElement or JsonDocument:
                return new TextView { TypeName = "JSON", Text = ScalarText.Cut(ScalarText.Json(value), longest), IsBlock = true };
            case Task task:
                return ReadTask(task, depth, longest);
        }
        Type type = value.GetType();
        if (value is ITuple tuple && depth > 0)
            return ReadTuple(tuple, type, depth, longest);
        if (ScalarText.TryGet(value) is { } scalar)
            return new TextView { TypeName = TypeNames.Of(type), Text = ScalarText.Cut(scalar, longest), IsNumber = ScalarText.IsNumber(value) };
        // Rows of rows multiply: once enough is open, the rest is named and not opened.
        if (depth <= 0 || count > options.MaxValues || !open.Add(value))
            return new TextView { TypeName = TypeNames.Of(type), Text = Summary(value, type) };
        try
        {
            return value switch
            {
                DataTable table => ReadData(table.DefaultView, depth) with { TypeName = "DataTable" },
                DataView view => ReadData(view, depth),
                DataRowCollection { Count: > 0 } rows => ReadData(rows[0].Table.DefaultView, depth) with { TypeName = "DataRowCollection" },
                DataRow row => ReadDataRow(row, depth),
                DataSet set => ReadDataSet(set, depth),
                IDataReader reader => ReadData(reader, depth),
                Array { Rank: 2 } matrix => ReadMatrix(matrix, type, depth),
                _ when KnownFrames.Read(value, options.MaxRows) is { } frame => ReadFrame(frame, type, depth),
                IDictionary dictionary => ReadPairs(dictionary, type, depth),
                IEnumerable sequence => IsPairs(type) ? ReadPairs(sequence, type, depth) : ReadSequence(sequence, type, depth),
                _ when AsArray(value, type) is { } items => ReadSequence(items, type, depth),
                _ => ReadObject(value, type, depth, longest),
            };
        }
        finally
        {
            open.Remove(value);
        }
    }

    private static bool IsPairs(Type type) => type.GetInterfaces().Any(face =>
        face.IsGenericType && (face.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) || face.GetGenericTypeDefinition() == typeof(IDictionary<,>)));

    private static int? CountOf(object sequence, Type type) => sequence switch
    {
        ICollection collection => collection.Count,
        _ => type.GetInterfaces()
            .Where(face => face.IsGenericType && (face.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>) || face.GetGenericTypeDefinition() == typeof(ICollection<>)))
            .Select(face => (int?)face.GetProperty("Count")!.GetValue(sequence))
            .FirstOrDefault(),
    };

    private ObjectView ReadTask(Task task, int depth, int longest)
    {
        var members = new List<(string, ValueView)> { ("Status", Read(task.Status.ToString(), depth - 1, longest)) };
        PropertyInfo? result = task.GetType().GetProperty("Result");
        if (task.IsCompletedSuccessfully && result is not null && result.PropertyType.Name != "VoidTaskResult")
            members.Add(("Result", Read(result.GetValue(task), depth - 1, longest)));
        else if (task.Exception is { } failure)
            members.Add(("Exception", Read(failure.InnerException ?? failure, depth - 1, longest)));
        string name = result is null || result.PropertyType.Name == "VoidTaskResult" ? "Task" : $"Task<{TypeNames.Of(result.PropertyType)}>";
        return new ObjectView { TypeName = name, Summary = name, Members = members };
    }

    private TableView ReadFrame(FrameRows frame, Type type, int depth)
    {
        int columns = Math.Min(frame.Columns.Count, options.MaxColumns);
        return new TableView
        {
            TypeName = TypeNames.Of(type),
            Columns = [.. frame.Columns.Take(columns)],
            Rows = [.. frame.Rows.Select(row => (IReadOnlyList<ValueView>)[.. row.Take(columns).Select(value => ReadCell(value, depth))])],
            Count = (int)Math.Min(frame.Count, int.MaxValue),
            HasMore = frame.Count > frame.Rows.Count,
            HiddenColumns = frame.Columns.Count - columns,
        };
    }

    private TableView ReadPairs(IEnumerable pairs, Type type, int depth)
    {
        var rows = new List<IReadOnlyList<ValueView>>();
        bool hasMore = false;
        foreach (object? pair in pairs)
        {
            if (rows.Count >= options.MaxRows)
            {
                hasMore = true;
                break;
            }
            (object? key, object? item) = pair is DictionaryEntry entry
                ? (entry.Key, entry.Value)
                : (pair?.GetType().GetProperty("Key")?.GetValue(pair), pair?.GetType().GetProperty("Value")?.GetValue(pair));
            rows.Add([ReadCell(key, depth), ReadCell(item, depth)]);
        }
        return new TableView { TypeName = TypeNames.Of(type), Columns = ["Key", "Value"], Rows = rows, Count = CountOf(pairs, type), HasMore = hasMore, IsDictionary = true };
    }

    private TableView ReadSequence(IEnumerable sequence, Type type, int depth)
    {
        var items = new List<object?>();
        bool hasMore = false;
        foreach (object? item in sequence)
        {
            if (items.Count >= options.MaxRows)
            {
                hasMore = true;
                break;
            }
            items.Add(item);
        }
        List<string> columns = [];
        int hidden = 0;
        if (items.Count > 0 && items.All(item => item is not null && HasColumns(item)))
        {
            List<string> all = items.SelectMany(item => RowMembers(item!).Select(member => member.Name)).Distinct(StringComparer.Ordinal).ToList();
            hidden = Math.Max(0, all.Count - options.MaxColumns);
            columns = hidden > 0 ? all[..options.MaxColumns] : all;
        }
        return new TableView
        {
            TypeName = TypeNames.Of(type),
            Columns = columns,
            Rows = [.. items.Select(item => columns.Count == 0 ? [ReadCell(item, depth)] : Row(item!, columns, depth))],
            Count = CountOf(sequence, type),
            HasMore = hasMore,
            HiddenColumns = hidden,
        };
    }

    private static bool HasColumns(object item) =>
        item is ITuple || IsPair(item.GetType()) || IsGroup(item) || (item is not (string or IEnumerable or Exception or Task or MimeContent or JsonDocument)
        && ScalarText.TryGet(item) is null
        && Members.Of(item.GetType()).Count > 0);

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private IReadOnlyList<ValueView> Row(object item, List<string> columns, int depth)
    {
        IReadOnlyList<Member> members = RowMembers(item);
        return [.. columns.Select(column => members.FirstOrDefault(member => member.Name == column) is { } member ? ReadMember(member, item, depth) : new TextView { TypeName = "", Text = "" })];
    }

    private ObjectView ReadObject(object value, Type type, int depth, int longest)
    {
        IReadOnlyList<Member> members = Members.Of(type);
        var shown = members.Take(options.MaxColumns).Select(member => (member.Name, ReadMember(member, value, depth))).ToList();
        if (members.Count > shown.Count)
            shown.Add(("…", new TextView { TypeName = "", Text = string.Create(CultureInfo.InvariantCulture, $"{members.Count - shown.Count:N0} more members") }));
        return new ObjectView { TypeName = TypeNames.Of(type), Summary = ScalarText.Cut(Summary(value, type), longest), Members = shown };
    }

    private ValueView ReadMember(Member member, object owner, int depth)
    {
        try
        {
            return ReadCell(member.Get(owner), depth);
        }
        catch (TargetInvocationException failure)
        {
            Exception inner = failure.InnerException ?? failure;
            return new TextView { TypeName = TypeNames.Of(inner.GetType()), Text = $"{TypeNames.Of(inner.GetType())}: {inner.Message}" };
        }
    }

    private ValueView ReadCell(object? value, int depth) => Read(value, depth - 1, options.MaxCellLength);

    // What is said of a value that is not opened: its own words where it has some, else what and how many it is.
    private static string Summary(object value, Type type)
    {
        if (value is IEnumerable)
            return CountOf(value, type) is { } count ? string.Create(CultureInfo.InvariantCulture, $"{TypeNames.Of(type)} ({count:N0})") : TypeNames.Of(type);
        MethodInfo? own = type.GetMethod(nameof(ToString), Type.EmptyTypes);
        bool hasWords = own is not null && own.DeclaringType != typeof(object) && own.DeclaringType != typeof(ValueType) && !Members.IsRecordText(own);
        return hasWords ? value.ToString() ?? "" : TypeNames.Of(type);
    }
}
