using BenchmarkDotNet.Attributes;

namespace NewsAnalysis.Benchmarks;

/// <summary>Running a cell, compiler and all. Goals: 10 ms for a trivial one, 30 ms with a class and a query, at cell 1,000 as at cell 10.</summary>
[Config(typeof(AnswerConfig))]
[MemoryDiagnoser]
public class CellBenchmarks
{
    private LongSession _session = null!;

    [Params(10, 105, 1000)]
    public int EarlierCells { get; set; }

    [GlobalSetup]
    public void Start() => _session = LongSession.After(EarlierCells);

    [GlobalCleanup]
    public void Stop() => _session.Dispose();

    [Benchmark]
    public void Trivial() => _session.Run("1 + 1");

    [Benchmark]
    public void Variable() => _session.Run(_session.VariableCell());

    [Benchmark]
    public void ClassAndQuery() => _session.Run(_session.ClassCell());
}
