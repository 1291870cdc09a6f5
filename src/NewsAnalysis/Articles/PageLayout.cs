using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>Finds the parts of an article's page and the metadata that they give.</summary>
internal static class PageLayout
{
    /// <summary>The article with its blocks, and with the metadata that the page gives where the input gave none.</summary>
    public static Article Read(Article article) => article.Blocks.IsEmpty ? article with { Blocks = Paragraphs.Split(article.Text) } : article;
}
