using BenchmarkDotNet.Attributes;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks;

/// <summary>The stages of text: tokens and sentences (goal 60 MB/s), tags (6), tags with trees (1.2), names. Tags, trees and names do not count the cutting before them.</summary>
[Config(typeof(ThroughputConfig))]
[MemoryDiagnoser]
public class TextBenchmarks
{
    private IReadOnlyList<Article> _articles = [];
    private IReadOnlyList<Document> _documents = [];

    [GlobalSetup]
    public void Load() => _articles = NewsText.Articles;

    // A document keeps its tags and trees, so each iteration needs new ones.
    [IterationSetup(Targets = [nameof(Tags), nameof(Trees), nameof(Names)])]
    public void Cut() => _documents = NewsText.Documents();

    [Benchmark(Baseline = true)]
    public int Tokens()
    {
        var sentences = 0;
        foreach (var article in _articles)
            sentences += Document.Parse(article).Sentences.Length;
        return sentences;
    }

    [Benchmark]
    public int Tags()
    {
        var tags = 0;
        foreach (var document in _documents)
        {
            foreach (var sentence in document.Sentences)
                tags += (int)document.TagOf(sentence.FirstToken);
        }

        return tags;
    }

    [Benchmark]
    public int Trees()
    {
        var heads = 0;
        foreach (var document in _documents)
        {
            foreach (var sentence in document.Sentences)
                heads += document.HeadOf(sentence.FirstToken);
        }

        return heads;
    }

    [Benchmark]
    public int Names()
    {
        var names = 0;
        foreach (var document in _documents)
            names += document.Names.Length;
        return names;
    }
}
