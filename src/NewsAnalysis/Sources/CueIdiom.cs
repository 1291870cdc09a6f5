using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Objects that make of a verb of saying another act: <c>claimed 72 lives</c>.</summary>
internal sealed class CueIdiom(LexiconRow row)
{
    private static readonly Lexicon<CueIdiom> All = Lexicon<CueIdiom>.Load("cue-idioms.tsv", row => new CueIdiom(row));
    private readonly string[] _objects = row["objects"].Split(' ');

    /// <summary>True when the content starts with such an object of the cue, or with a noun phrase that it heads.</summary>
    public static bool Is(SourceSyntax syntax, Phrase cue, Phrase content)
    {
        var document = syntax.Document;
        if (content.First != cue.Last + 1 || All.Match(document, cue.Last) is not { } idiom)
            return false;
        var head = content.First;
        while (head < content.Last && syntax.IsModifier(head + 1))
            head++;
        return Array.Exists(idiom._objects, noun => document.Is(head, noun) || document.Is(content.First, noun));
    }
}
