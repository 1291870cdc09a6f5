using System.Collections.Immutable;
using ProblemRows = NewsAnalysis.Articles.Reading.Problems;

namespace NewsAnalysis;

/// <summary>Articles and all that was found in them, as five typed tables. Immutable; the same input gives the same tables on every machine.</summary>
/// <example>
/// <code>
/// var corpus = Corpus.Load("seeds");
/// Console.WriteLine(corpus.Figures.Count(figure => figure.Measure == Measure.Deaths));
/// </code>
/// </example>
public sealed class Corpus
{
    private Corpus(ImmutableArray<Extraction> extractions, ImmutableArray<Problem> problems)
    {
        Extractions = extractions;
        Articles = new Table<Article>(extractions.Select(extraction => extraction.Article));
        Figures = new Table<ReportedFigure>(extractions.SelectMany(extraction => extraction.Figures));
        Dates = new Table<TimeExpression>(extractions.SelectMany(extraction => extraction.Dates));
        Sources = new Table<Attribution>(extractions.SelectMany(extraction => extraction.Sources));
        Problems = new Table<Problem>(problems);
    }

    /// <summary>The articles, in the order they were read.</summary>
    public Table<Article> Articles { get; }

    /// <summary>The reported figures, article by article, in reading order.</summary>
    public Table<ReportedFigure> Figures { get; }

    /// <summary>The time expressions, article by article, in reading order.</summary>
    public Table<TimeExpression> Dates { get; }

    /// <summary>The attributions, article by article, in reading order.</summary>
    public Table<Attribution> Sources { get; }

    /// <summary>The load report: what could not be read, and how doubts were settled.</summary>
    public Table<Problem> Problems { get; }

    /// <summary>What was found, article by article.</summary>
    public ImmutableArray<Extraction> Extractions { get; }

    /// <summary>Reads and extracts a file or a folder.</summary>
    /// <param name="path">A file, a folder, or <c>-</c> for standard input as JSON Lines.</param>
    /// <param name="options">Limits; null takes the defaults.</param>
    /// <param name="progress">Told after each article.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Corpus Load(string path, CorpusOptions? options = null, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Load([path], options, progress, cancellationToken);
    }

    /// <summary>Reads and extracts files and folders. What cannot be read is a row of <see cref="Problems"/> and never stops the rest.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input as JSON Lines.</param>
    /// <param name="options">Limits; null takes the defaults.</param>
    /// <param name="progress">Told after each article.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">A path is empty.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Corpus Load(IEnumerable<string> paths, CorpusOptions? options = null, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Build(ArticleReader.Read(paths, options), null, options, progress, cancellationToken);
    }

    /// <summary>Extracts articles made in code.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="options">Limits; null takes the defaults.</param>
    /// <param name="progress">Told after each article.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Corpus FromArticles(IEnumerable<Article> articles, CorpusOptions? options = null, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var total = articles.TryGetNonEnumeratedCount(out var count) ? count : (int?)null;
        return Build(articles.Select(ArticleOrProblem.FromArticle), total, options, progress, cancellationToken);
    }

    private static Corpus Build(IEnumerable<ArticleOrProblem> items, int? total, CorpusOptions? options, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var extractions = ImmutableArray.CreateBuilder<Extraction>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var byHash = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in ParallelExtraction.Run(items, options, cancellationToken))
        {
            if (item.Problem is { } problem)
                problems.Add(problem);
            if (item.Extraction is not { } extraction)
                continue;
            extractions.Add(extraction);
            var article = extraction.Article;
            var path = article.Path ?? article.Id;
            problems.AddRange(extraction.Problems);
            if (!byHash.TryAdd(article.Hash, article.Id))
                problems.Add(ProblemRows.DuplicateText(path, article.Id, byHash[article.Hash]));
            if (!ids.Add(article.Id))
                problems.Add(ProblemRows.DuplicateId(path, article.Id));
            progress?.Report(new LoadProgress(extractions.Count, total, path));
        }

        return new Corpus(extractions.ToImmutable(), problems.ToImmutable());
    }
}
