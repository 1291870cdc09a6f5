using BenchmarkDotNet.Attributes;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks;

/// <summary>Reading the syntax model from its bytes, when all code is compiled already; the goal is 60 ms.</summary>
[MemoryDiagnoser]
public class ModelBenchmarks
{
    private readonly byte[] _model = SyntaxModel.Default.ToBytes();

    [Benchmark]
    public object Read() => SyntaxModel.Read(_model, "benchmark");
}
