using NewsAnalysis.Text;

namespace NewsAnalysis.Training;

/// <summary>A sentence with its right answers.</summary>
/// <param name="Document">A document of this one sentence.</param>
/// <param name="Tags">The tag of each token; null where none is known.</param>
/// <param name="Lemmas">The lemma of each token; null where none is known.</param>
/// <param name="Heads">Index of each token's head; -1 for the root.</param>
/// <param name="Relations">How each token depends on its head.</param>
internal sealed record TrainingSentence(Document Document, TagPair?[] Tags, string?[] Lemmas, int[] Heads, Relation[] Relations)
{
    public Sentence Sentence => Document.Sentences[0];

    public int Count => Tags.Length;

    /// <summary>The same sentence with its letters changed, each to one other.</summary>
    public TrainingSentence Recased(Func<string, string> change)
    {
        var text = change(Document.Text);
        if (text.Length != Document.Text.Length)
            return this;
        var tokens = Document.Tokens.ToArray();
        for (var i = 0; i < tokens.Length; i++)
            tokens[i] = tokens[i] with { Case = TokenBuilder.CaseOf(text, tokens[i]) };
        return this with { Document = Document.Of(text, tokens, [Sentence]) };
    }
}
