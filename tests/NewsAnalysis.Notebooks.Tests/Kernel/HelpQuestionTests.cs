namespace NewsAnalysis.Notebooks.Tests.Kernel;

public class HelpQuestionTests
{
    [Theory]
    [InlineData("Console.WriteLine?", "Console.WriteLine")]
    [InlineData("?Console", "Console")]
    [InlineData(" List<int>.Add?? \n", "List<int>.Add")]
    [InlineData("@class?", "@class")]
    public void A_name_and_a_question_mark_ask(string code, string name) => Assert.Equal(name, HelpQuestion.NameIn(code));

    [Theory]
    [InlineData("Console.WriteLine")]
    [InlineData("?")]
    [InlineData("")]
    [InlineData("a ? b : c")]
    [InlineData("a?.b")]
    [InlineData("a?b?")]
    [InlineData("int? x;")]
    [InlineData("\"why?\"")]
    [InlineData("// why?")]
    [InlineData("f(x)?")]
    [InlineData("1?")]
    public void Code_is_code(string code) => Assert.Null(HelpQuestion.NameIn(code));
}
