using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>The words that the source rules name by themselves, by number.</summary>
internal static class Words
{
    public static readonly int According = Vocabulary.Id("according");
    public static readonly int To = Vocabulary.Id("to");
    public static readonly int By = Vocabulary.Id("by");
    public static readonly int At = Vocabulary.Id("at");
    public static readonly int As = Vocabulary.Id("as");
    public static readonly int Of = Vocabulary.Id("of");
    public static readonly int From = Vocabulary.Id("from");
    public static readonly int That = Vocabulary.Id("that");
    public static readonly int It = Vocabulary.Id("it");
    public static readonly int There = Vocabulary.Id("there");
    public static readonly int If = Vocabulary.Id("if");
    public static readonly int Whether = Vocabulary.Id("whether");
    public static readonly int Citing = Vocabulary.Id("citing");
    public static readonly int Back = Vocabulary.Id("back");
    public static readonly int Out = Vocabulary.Id("out");
    public static readonly int The = Vocabulary.Id("the");
    public static readonly int And = Vocabulary.Id("and");
    public static readonly int But = Vocabulary.Id("but");
}
