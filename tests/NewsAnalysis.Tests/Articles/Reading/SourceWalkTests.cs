namespace NewsAnalysis.Tests.Articles.Reading;

public sealed class SourceWalkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("walk").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Folders_are_read_in_ordinal_order_without_files_about_them()
    {
        foreach (var name in (string[])["b.txt", "a-1.txt", "a/z.txt", "a/B.txt", "README.md", "a/LICENSE.txt", "CHANGELOG.md", "readmeter.txt", ".hidden.txt", ".git/x.txt", "p.png", "q.PDF"])
        {
            var path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }

        var read = ArticleReader.Read(_folder + "/").ToArray();
        Assert.Equal(["a-1.txt", "a/B.txt", "a/z.txt", "b.txt", "readmeter.txt"], read.Where(item => item.Article is not null).Select(item => item.Article!.Id[(_folder.Length + 1)..]));
        Assert.Contains(".pdf: 1, .png: 1", Assert.Single(read, item => item.Problem is not null).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_reported() => Assert.Equal([ProblemCodes.EmptyFolder], ArticleReader.Read(_folder).Codes());

    [Fact]
    public void A_link_to_a_folder_above_is_not_followed()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "x");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "loop"), _folder);
        Assert.Single(ArticleReader.Read(_folder));
    }
}
