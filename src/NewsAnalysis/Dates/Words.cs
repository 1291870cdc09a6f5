using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>Numbers of the words that the readers of dates name by themselves.</summary>
internal static class Words
{
    public static readonly int A = Vocabulary.Id("a");
    public static readonly int An = Vocabulary.Id("an");
    public static readonly int The = Vocabulary.Id("the");
    public static readonly int On = Vocabulary.Id("on");
    public static readonly int Of = Vocabulary.Id("of");
    public static readonly int Or = Vocabulary.Id("or");
    public static readonly int And = Vocabulary.Id("and");
    public static readonly int Half = Vocabulary.Id("half");
}
