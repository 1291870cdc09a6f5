using BenchmarkDotNet.Attributes;
using NewsAnalysis.Dates;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks;

/// <summary>The date stage, beyond cutting the text into tokens and sentences, with the tags that it asks for. The goal is 10 MB/s.</summary>
[Config(typeof(ThroughputConfig))]
[MemoryDiagnoser]
public class DateBenchmarks
{
    private IReadOnlyList<Article> _articles = [];
    private IReadOnlyList<Document> _documents = [];

    [GlobalSetup]
    public void Load() => _articles = NewsText.Articles;

    /// <summary>Documents keep their tags, so that each iteration needs new ones.</summary>
    [IterationSetup]
    public void Parse() => _documents = NewsText.Documents();

    [Benchmark(Baseline = true)]
    public int Tokens()
    {
        var tokens = 0;
        foreach (var article in _articles)
            tokens += Document.Parse(article).Tokens.Length;
        return tokens;
    }

    [Benchmark]
    public int Dates()
    {
        var rows = 0;
        foreach (var document in _documents)
            rows += DateExtractor.Extract(document).Length;
        return rows;
    }
}
