using System.Globalization;
using NewsAnalysis.Notebooks;

namespace NewsAnalysis.Benchmarks;

/// <summary>A notebook session after some cells of the kinds that notebooks have.</summary>
internal sealed class LongSession : IDisposable
{
    private readonly ScriptSession _session = new();
    private int _cells;

    /// <summary>The session.</summary>
    public ScriptSession Session => _session;

    /// <summary>A session in which as many cells have run.</summary>
    public static LongSession After(int cells)
    {
        var session = new LongSession();
        session.Session.WarmUpAsync().GetAwaiter().GetResult();
        while (session._cells < cells)
            session.Run(session.Next(session._cells % 5));
        return session;
    }

    /// <summary>A cell with a class and a query, which differs from those before it in its names.</summary>
    public string ClassCell() => Next(0);

    /// <summary>A cell that declares a variable.</summary>
    public string VariableCell() => Next(1);

    /// <summary>Runs a cell that has to succeed.</summary>
    public void Run(string code)
    {
        var result = _session.RunAsync(code).GetAwaiter().GetResult();
        if (!result.IsSuccess)
            throw new InvalidOperationException(result.Error!.ToString());
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private string Next(int kind)
    {
        string n = (++_cells).ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            0 => $"class Town{n}(string name, int homes) {{ public string Name {{ get; }} = name; public int Homes {{ get; }} = homes; }}\nTown{n}[] towns{n} = [new(\"Arra\", 12), new(\"Tolm\", 7)];\ntowns{n}.Where(town => town.Homes > 8).OrderBy(town => town.Name).Select(town => $\"{{town.Name}}: {{town.Homes}}\").ToList()",
            1 => $"var v{n} = {n};\nv{n} + 1",
            2 => $"int F{n}(int x) => x * {n};\nF{n}(2)",
            3 => $"foreach (var k in Enumerable.Range(0, 10)) if (k > 100) Console.WriteLine(k + {n});",
            _ => $"{n} + 1",
        };
    }
}
