namespace NewsAnalysis.Notebooks.Tests.Scripting;

public class ErrorHintsTests
{
    [Theory]
    [InlineData("using var reader = new StringReader(\"\");", "CS0825", "write var and dispose of it yourself")]
    [InlineData("var a = ;", "CS1525", "")]
    public async Task What_only_a_cell_has_wrong_is_explained(string code, string id, string hint)
    {
        using var session = new Cells();
        CellError error = await session.FailAsync(code);
        Assert.Equal(id, error.Diagnostics[0].Id);
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
    }
}
