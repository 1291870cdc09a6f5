namespace NewsAnalysis.Tests.Articles.Reading;

public class TextDecodingTests
{
    [Fact]
    public void Bytes_that_are_not_UTF_8_are_Windows_1252_and_reported()
    {
        var read = Inputs.Read("a.txt", [.. "caf"u8, 0xE9, .. " "u8, 0x93, .. "no"u8, 0x94, .. " 3 "u8, 0x80]);
        Assert.Equal(["café “no” 3 €"], read.Texts());
        Assert.Equal([ProblemCodes.Encoding], read.Codes());
    }

    [Fact]
    public void One_broken_byte_spoils_no_other_letter() => Assert.Equal(["“naïve” é"], Inputs.Read("a.txt", [.. "“naïve” "u8, 0xE9]).Texts());

    [Fact]
    public void Broken_bytes_are_found_across_the_ends_of_buffers()
    {
        var padding = new byte[(1 << 16) - 1];
        Array.Fill(padding, (byte)'x');
        var read = Inputs.Read("a.txt", [.. padding, 0xE2, 0x82, .. "y"u8]);
        Assert.EndsWith("xâ‚y", Assert.Single(read.Texts()));
    }

    [Fact]
    public void A_declared_encoding_is_believed()
    {
        var head = "<html><head><meta charset=\"windows-1251\"></head><body><p>"u8;
        var read = Inputs.Read("a.html", [.. head, .. Enumerable.Repeat((byte)0xE4, 30), .. ".</p>"u8]);
        Assert.Equal([new string('д', 30) + "."], read.Texts());
    }
}
