using System.IO.Compression;
using System.Text;

namespace NewsAnalysis.Tests.Articles.Reading;

/// <summary>Makes inputs in memory and reads them.</summary>
internal static class Inputs
{
    public static List<ArticleOrProblem> Read(string path, string content, CorpusOptions? options = null) => Read(path, Encoding.UTF8.GetBytes(content), options);

    public static List<ArticleOrProblem> Read(string path, byte[] content, CorpusOptions? options = null) => [.. ArticleReader.Read(new MemoryStream(content), path, options)];

    public static Article Article(string path, string content) => Assert.Single(Read(path, content)).Article!;

    public static string[] Codes(this IEnumerable<ArticleOrProblem> items) => [.. items.Where(item => item.Problem is not null).Select(item => item.Problem!.Code)];

    public static string[] Texts(this IEnumerable<ArticleOrProblem> items) => [.. items.Where(item => item.Article is not null).Select(item => item.Article!.Text)];

    public static void Equal(IEnumerable<ArticleOrProblem> items, string[] texts, string[] codes)
    {
        var all = items.ToArray();
        Assert.Equal(texts, all.Texts());
        Assert.Equal(codes, all.Codes());
    }

    public static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }
}
