using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NewsAnalysis.Notebooks.Tests.Documents;

public class NotebookReaderTests
{
    private const string Valid = "{\n \"cells\": [\n  {\n   \"cell_type\": \"code\",\n   \"source\": [\"a\"],\n   \"metadata\": {},\n   \"outputs\": [{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"x\"}]\n  }\n ],\n \"metadata\": {\"title\": \"t\"},\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n";

    [Theory]
    [InlineData("", null, "empty")]
    [InlineData(" \n ", null, "empty")]
    [InlineData("{\n \"cells\": [\n  oops\n ]\n}", 3, "not valid JSON")]
    [InlineData("{\n \"cells\": [", 2, "not valid JSON")]
    [InlineData("[1]", 1, "something else")]
    [InlineData("{}", 1, "\"nbformat\": 4")]
    [InlineData("{\n\"nbformat\": 3, \"worksheets\": []}", 2, "format 3")]
    [InlineData("{\n\n\"nbformat\": 5}", 3, "newer")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": 5}", 2, "array of cells")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [\n5]}", 3, "must be an object")]
    [InlineData("{\"nbformat\": 4, \"cells\": [\n{\n\"cell_type\": \"sql\", \"source\": \"\"}]}", 3, "cell_type")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\"},\n{\"cell_type\": \"code\",\n\"source\": 5}]}", 3, "source")]
    [InlineData("{\"nbformat\": 4, \"cells\": [], \n\"metadata\": []}", 2, "metadata")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\",\n\"outputs\": {}}]}", 2, "outputs")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\",\n\"source\": \"\\ud800\"}]}", 2, "half of a character")]
    [InlineData("{\"nbformat\": 4, \"cells\": [],\n\"a\": 1, \"a\": 2}", null, "not valid JSON")]
    public void What_is_wrong_is_told_with_file_and_line(string json, int? line, string words)
    {
        NotebookFormatException error = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(Encoding.UTF8.GetBytes(json), "dir/a.ipynb"));
        Assert.Equal(line, error.Line);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("dir/a.ipynb" + (line is null ? ": " : $", line {line}: "), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_read_over() =>
        Assert.Single(NotebookDocument.Parse([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Valid)]).Cells);

    [Fact]
    public void Any_bytes_are_a_notebook_or_the_documented_error() =>
        Prop.ForAll<byte[]>(bytes => ReadsOrRefuses(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_damaged_notebook_is_a_notebook_or_the_documented_error()
    {
        byte[] valid = Encoding.UTF8.GetBytes(Valid);
        Gen<byte[]> damaged =
            from at in Gen.Choose(0, valid.Length - 1)
            from length in Gen.Choose(0, 12)
            from patch in Gen.Elements("", "null", "{}", "[]", "1", "\"\\ud800\"", "\"x\"", "-1e999", "\0", "é", ",", "true")
            select (byte[])[.. valid[..at], .. Encoding.UTF8.GetBytes(patch), .. valid[Math.Min(valid.Length, at + length)..]];
        Prop.ForAll(damaged.ToArbitrary(), ReadsOrRefuses).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static bool ReadsOrRefuses(byte[] bytes)
    {
        try
        {
            var document = NotebookDocument.Parse(bytes);
            document.Upgrade();
            string json = document.ToJson();
            _ = NotebookPage.Build(document);
            return NotebookDocument.Parse(Encoding.UTF8.GetBytes(json)).ToJson() == json;
        }
        catch (NotebookFormatException)
        {
            return true;
        }
    }
}
