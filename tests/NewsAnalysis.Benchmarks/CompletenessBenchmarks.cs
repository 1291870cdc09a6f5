using BenchmarkDotNet.Attributes;
using NewsAnalysis.Notebooks;

namespace NewsAnalysis.Benchmarks;

/// <summary>Whether a cell can run as it stands, which a console asks at each line. The goal is 2 ms, however long the session.</summary>
[Config(typeof(AnswerConfig))]
[MemoryDiagnoser]
public class CompletenessBenchmarks
{
    [Params("1 + 1", "void F() {", "var x = = 1;")]
    public string Code { get; set; } = "";

    [Benchmark]
    public CodeCompleteness Check() => ScriptSession.CheckCompleteness(Code);
}
