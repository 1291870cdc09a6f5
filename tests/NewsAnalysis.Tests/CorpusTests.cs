namespace NewsAnalysis.Tests;

public sealed class CorpusTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Loads_a_folder_in_order_and_reports_what_it_cannot_read()
    {
        Write("b.txt", "Dam leaks\n\nBy Ida Berg\n\nAt least 12 people died on Friday.");
        Write("a.jsonl", string.Concat(Enumerable.Range(0, 200).Select(i => $"{{\"text\":\"Number {i} of them died.\"}}\n")));
        Write("empty.txt", "");
        var corpus = Corpus.Load([_folder, Path.Combine(_folder, "none")], new CorpusOptions { DegreeOfParallelism = 4 });
        Assert.Equal(201, corpus.Articles.Count);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"Number {i} of them died."), corpus.Articles.Take(200).Select(article => article.Text));
        Assert.Equal(("Dam leaks", "Ida Berg"), (corpus.Articles[200].Title, corpus.Articles[200].Authors[0]));
        Assert.Equal([ProblemCodes.EmptyFile, ProblemCodes.MissingPath], corpus.Problems.Select(problem => problem.Code));
        Assert.Contains(corpus.Figures, figure => figure.Article.EndsWith("b.txt", StringComparison.Ordinal) && figure.Value == 12);
    }

    [Fact]
    public void Nothing_to_load_leaves_empty_tables()
    {
        var corpus = Corpus.Load(Array.Empty<string>());
        Assert.Equal((0, 0, 0, 0, 0), (corpus.Articles.Count, corpus.Figures.Count, corpus.Dates.Count, corpus.Sources.Count, corpus.Problems.Count));
    }

    [Fact]
    public void Duplicates_are_kept_and_noted()
    {
        var corpus = Corpus.FromArticles([new Article { Id = "a", Text = "One." }, new Article { Id = "b", Text = "One." }, new Article { Id = "a", Text = "Two." }]);
        Assert.Equal(3, corpus.Articles.Count);
        Assert.Equal([ProblemCodes.DuplicateText, ProblemCodes.DuplicateId], corpus.Problems.Select(problem => problem.Code));
        Assert.All(corpus.Problems, problem => Assert.True(problem.IsNotice));
    }

    [Fact]
    public void Tells_how_far_it_is()
    {
        var progress = new Recorder();
        Corpus.FromArticles(Enumerable.Range(0, 5).Select(i => new Article { Id = $"{i}", Text = $"Text {i}." }).ToArray(), progress: progress);
        Assert.Equal(Enumerable.Range(0, 5).Select(i => new LoadProgress(i + 1, 5, $"{i}")), progress.Reports);
    }

    [Fact]
    public void Stops_when_told()
    {
        using var source = new CancellationTokenSource();
        var endless = Enumerable.Range(0, int.MaxValue).Select(i =>
        {
            if (i == 50)
                source.Cancel();
            return new Article { Id = $"{i}", Text = "Text." };
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Corpus.FromArticles(endless, cancellationToken: source.Token));
    }

    [Fact]
    public void Empty_paths_are_mistakes_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => Corpus.Load(""));
        Assert.Throws<ArgumentNullException>(() => Corpus.Load((IEnumerable<string>)null!));
    }

    [Fact]
    public void Is_the_same_under_every_culture() => Tables.Cultures.AssertSameInAll(() =>
    {
        var corpus = Corpus.FromArticles([new Article { Id = "i", Text = "IDLIB DIVIDED\nBY IRIS ILICI, DAILY ISTHMUS\nFIRST PUBLISHED FRIDAY, JUNE 9, 2023, 1:15 PM IST\n\nIDLIB, JUNE 9 (AFP) - It rose by 1,160.5." }]);
        var article = corpus.Articles[0];
        return string.Join("|", Article.Columns.Select(column => Convert.ToString(column.Value(article), System.Globalization.CultureInfo.InvariantCulture)));
    });

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private sealed class Recorder : IProgress<LoadProgress>
    {
        public List<LoadProgress> Reports { get; } = [];

        public void Report(LoadProgress value) => Reports.Add(value);
    }
}
