using System.Buffers;
using System.Runtime.InteropServices;

namespace NewsAnalysis.Text;

/// <summary>
/// Tags and trees of a document, each sentence worked out when first asked for. Threads may ask at the same time: they work out
/// the same values, and a sentence counts as done only after all its values are written.
/// </summary>
internal sealed class DocumentSyntax(Document document, SyntaxModel model)
{
    private readonly byte[] _tags = new byte[document.Tokens.Length];
    private readonly bool[] _tagged = new bool[document.Sentences.Length];
    private readonly bool[] _parsed = new bool[document.Sentences.Length];
    private int[]? _heads;
    private byte[]? _relations;

    public TagPair TagOf(int token)
    {
        var sentence = document.SentenceOf(token);
        if (!Volatile.Read(ref _tagged[sentence]))
            Work(sentence, parse: false);
        return model.Tagger.Tags[_tags[token]];
    }

    public string LemmaOf(int token) => model.Lemmatizer.Lemma(document.Written(token), TagOf(token));

    /// <summary>Index of a token's head in the document; -1 for the root of a sentence.</summary>
    public int HeadOf(int token)
    {
        Ensure(token);
        return _heads![token];
    }

    public Relation RelationOf(int token)
    {
        Ensure(token);
        return (Relation)_relations![token];
    }

    private void Ensure(int token)
    {
        var sentence = document.SentenceOf(token);
        if (Volatile.Read(ref _parsed[sentence]))
            return;
        Interlocked.CompareExchange(ref _heads, new int[_tags.Length], null);
        Interlocked.CompareExchange(ref _relations, new byte[_tags.Length], null);
        Work(sentence, parse: true);
    }

    private void Work(int index, bool parse)
    {
        var sentence = document.Sentences[index];
        var length = sentence.Count + (2 * TaggerFeatures.Margin);
        var forms = ArrayPool<WordForm>.Shared.Rent(length);
        var tags = ArrayPool<byte>.Shared.Rent(length);
        model.Tagger.Tag(document, sentence, forms.AsSpan(0, length), tags.AsSpan(0, length));
        tags.AsSpan(TaggerFeatures.Margin, sentence.Count).CopyTo(_tags.AsSpan(sentence.FirstToken));
        if (parse)
        {
            var heads = _heads.AsSpan(sentence.FirstToken, sentence.Count);
            var relations = MemoryMarshal.Cast<byte, Relation>(_relations.AsSpan(sentence.FirstToken, sentence.Count));
            model.Parser.Parse(forms.AsSpan(0, length), tags.AsSpan(0, length), sentence.FirstToken, heads, relations);
        }

        ArrayPool<WordForm>.Shared.Return(forms);
        ArrayPool<byte>.Shared.Return(tags);
        Volatile.Write(ref _tagged[index], true);
        if (parse)
            Volatile.Write(ref _parsed[index], true);
    }
}
