namespace NewsAnalysis;

/// <summary>What a reader comes upon: an article, or something to report. Exactly one of the two is there.</summary>
public sealed class ArticleOrProblem
{
    private ArticleOrProblem(Article? article, Problem? problem)
    {
        Article = article;
        Problem = problem;
    }

    /// <summary>The article; null for a problem.</summary>
    public Article? Article { get; }

    /// <summary>The problem; null for an article.</summary>
    public Problem? Problem { get; }

    /// <summary>Wraps an article.</summary>
    public static implicit operator ArticleOrProblem(Article article) => FromArticle(article);

    /// <summary>Wraps a problem.</summary>
    public static implicit operator ArticleOrProblem(Problem problem) => FromProblem(problem);

    /// <summary>Wraps an article.</summary>
    public static ArticleOrProblem FromArticle(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new(article, null);
    }

    /// <summary>Wraps a problem.</summary>
    public static ArticleOrProblem FromProblem(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(null, problem);
    }
}
