using System.Text;

namespace NewsAnalysis.Tests.Articles.Reading;

public class ArchivesTests
{
    private static readonly byte[] Line = "{\"text\":\"packed\"}\n"u8.ToArray();

    [Fact]
    public void Reads_what_is_inside()
    {
        Assert.Equal(["packed"], Inputs.Read("a.jsonl.gz", Inputs.Gzip(Line)).Texts());
        Assert.Equal(["packed"], Inputs.Read("a.gz", Inputs.Gzip(Line)).Texts());
        var read = Inputs.Read("a.zip", Inputs.Zip(("d/b.jsonl", Line), ("c.txt", "plain"u8.ToArray()), ("n.zip", Inputs.Zip(("x.jsonl.gz", Inputs.Gzip(Line))))));
        Assert.Equal(["plain", "packed", "packed"], read.Texts());
        Assert.Equal(["a.zip", "a.zip#2", "a.zip#3"], read.Select(item => item.Article!.Id));
        Assert.Equal("a.zip/d/b.jsonl", read[1].Article!.Path);
    }

    [Fact]
    public void Names_that_lead_out_of_the_archive_lead_nowhere() =>
        Assert.Equal(["a.zip/etc/x.txt"], Inputs.Read("a.zip", Inputs.Zip(("../../etc/x.txt", "x"u8.ToArray()), ("__MACOSX/y.txt", "y"u8.ToArray()), (".hidden.txt", "z"u8.ToArray()))).Select(item => item.Article!.Path));

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var blank = new byte[80 << 20];
        Array.Fill(blank, (byte)' ');
        Assert.Equal([ProblemCodes.InvalidArchive], Inputs.Read("a.zip", Inputs.Zip(("b.jsonl", blank))).Codes());
        Assert.Equal([ProblemCodes.InvalidArchive], Inputs.Read("a.jsonl.gz", Inputs.Gzip(blank)).Codes());
    }

    [Fact]
    public void Archives_nest_only_so_deep()
    {
        var inner = Inputs.Zip(("t.txt", "x"u8.ToArray()));
        for (var i = 0; i < 5; i++)
            inner = Inputs.Zip(("n.zip", inner));
        Assert.Equal([ProblemCodes.InvalidArchive], Inputs.Read("a.zip", inner).Codes());
    }

    [Fact]
    public void Damage_is_reported_and_stops_no_other_entry()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i} dead. ")));
        Assert.Contains(ProblemCodes.InvalidArchive, Inputs.Read("a.txt.gz", Inputs.Gzip(text)[..200]).Codes());
        Assert.Equal([ProblemCodes.InvalidArchive], Inputs.Read("a.zip", "PK no zip"u8.ToArray()).Codes());
        var read = Inputs.Read("a.zip", Inputs.Zip(("a.gz", "no gzip"u8.ToArray()), ("b.txt", "fine"u8.ToArray()), ("c.exe", "x"u8.ToArray())));
        Inputs.Equal(read, ["fine"], [ProblemCodes.InvalidArchive, ProblemCodes.UnknownForm]);
    }
}
