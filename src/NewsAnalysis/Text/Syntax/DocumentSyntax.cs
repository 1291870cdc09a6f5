using System.Buffers;

namespace NewsAnalysis.Text;

/// <summary>
/// Tags and trees of a document, each sentence worked out when first asked for. Threads may ask at the same time: they work out
/// the same values, and a sentence counts as done only after all its values are written.
/// </summary>
internal sealed class DocumentSyntax(Document document, SyntaxModel model)
{
    private readonly byte[] _tags = new byte[document.Tokens.Length];
    private readonly bool[] _tagged = new bool[document.Sentences.Length];

    public TagPair TagOf(int token)
    {
        var sentence = document.SentenceOf(token);
        if (!Volatile.Read(ref _tagged[sentence]))
            Tag(sentence);
        return model.Tagger.Tags[_tags[token]];
    }

    public string LemmaOf(int token) => model.Lemmatizer.Lemma(document.Written(token), TagOf(token));

    private void Tag(int index)
    {
        var sentence = document.Sentences[index];
        var length = sentence.Count + (2 * TaggerFeatures.Margin);
        var forms = ArrayPool<WordForm>.Shared.Rent(length);
        var tags = ArrayPool<byte>.Shared.Rent(length);
        model.Tagger.Tag(document, sentence, forms.AsSpan(0, length), tags.AsSpan(0, length));
        tags.AsSpan(TaggerFeatures.Margin, sentence.Count).CopyTo(_tags.AsSpan(sentence.FirstToken));
        ArrayPool<WordForm>.Shared.Return(forms);
        ArrayPool<byte>.Shared.Return(tags);
        Volatile.Write(ref _tagged[index], true);
    }
}
