namespace NewsAnalysis.Notebooks.Tests.Kernel;

public class GlobPatternTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("1?2*", "1+2+3", true)]
    [InlineData("1?2", "1+2+3", false)]
    [InlineData("*Console*Line*", "System.Console.WriteLine(1)", true)]
    [InlineData("*\n*", "a\nb", true)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("[^a-c]x", "dx", true)]
    [InlineData("[ab]", "b", true)]
    [InlineData("a[1]", "a1", true)]
    [InlineData("a[]", "a[]", true)]
    [InlineData("a[", "a[", true)]
    [InlineData("*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void Patterns_are_those_of_a_shell(string pattern, string text, bool matches) => Assert.Equal(matches, GlobPattern.Matches(pattern, text));
}
