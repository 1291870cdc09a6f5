namespace NewsAnalysis.Notebooks.Tests.Editing;

public class CompletenessCheckTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("Console.WriteLine(\"x\");")]
    [InlineData("long Twice(long count)\n{\n    return count + count;\n}")]
    [InlineData("#!time\n1 + 1")]
    [InlineData("#!markdown\n# It's (not closed")]
    [InlineData("1\n#!html\n<b>(</b>")]
    [InlineData("#r \"nuget: Some.Package, 1.0.0\"")]
    [InlineData("if (true) { } else { }")]
    [InlineData("// a comment")]
    public void Complete(string code) => Assert.Equal(new CodeCompleteness(CodeStatus.Complete, ""), ScriptSession.CheckCompleteness(code));

    [Theory]
    [InlineData("int F(int x) {", "    ")]
    [InlineData("if (true) {\n  1", "    ")]
    [InlineData("class C\n{\n    void M()\n    {", "        ")]
    [InlineData("class C\n{\n    void M()\n    {\n    }", "    ")]
    [InlineData("var s = @\"abc", "")]
    [InlineData("var s = \"\"\"\n    abc", "")]
    [InlineData("/* abc", "")]
    [InlineData("var x =", "")]
    [InlineData("Console.WriteLine(", "    ")]
    [InlineData("  list\n  .", "  ")]
    [InlineData("foreach (var n in numbers)", "")]
    [InlineData("#!time\nvoid F() {", "    ")]
    public void Incomplete(string code, string indent) => Assert.Equal(new CodeCompleteness(CodeStatus.Incomplete, indent), ScriptSession.CheckCompleteness(code));

    [Theory]
    [InlineData("var x = = 1;")]
    [InlineData("1 +* ) 2;")]
    [InlineData("}")]
    [InlineData("var s = \"abc\n;")]
    public void Invalid(string code) => Assert.Equal(CodeStatus.Invalid, ScriptSession.CheckCompleteness(code).Status);
}
