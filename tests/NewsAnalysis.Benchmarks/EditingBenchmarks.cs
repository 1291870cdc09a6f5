using BenchmarkDotNet.Attributes;
using NewsAnalysis.Notebooks;

namespace NewsAnalysis.Benchmarks;

/// <summary>What an editor asks while a cell is typed. Goals: completion 20 ms in a young session and 30 ms after 105 cells, inspection 10 ms.</summary>
[Config(typeof(AnswerConfig))]
[MemoryDiagnoser]
public class EditingBenchmarks
{
    private LongSession _session = null!;

    [Params(1, 105)]
    public int EarlierCells { get; set; }

    [GlobalSetup]
    public void Start() => _session = LongSession.After(EarlierCells);

    [GlobalCleanup]
    public void Stop() => _session.Dispose();

    [Benchmark]
    public int StaticMember() => Complete("System.Console.Wri");

    [Benchmark]
    public int InstanceMember() => Complete("var s = \"a\"; s.Sub");

    [Benchmark]
    public int ExtensionMethod() => Complete("new[] { 1 }.Sel");

    [Benchmark]
    public int LambdaParameter() => Complete("new List<string>().Where(word => word.");

    [Benchmark]
    public int Name() => Complete("Mat");

    [Benchmark]
    public int AnyName() => Complete("");

    [Benchmark]
    public Inspection? Inspect() => _session.Session.InspectAsync("System.Console.WriteLine(\"a\")", 20).GetAwaiter().GetResult();

    private int Complete(string code) => _session.Session.CompleteAsync(code, code.Length).GetAwaiter().GetResult().Items.Count;
}
