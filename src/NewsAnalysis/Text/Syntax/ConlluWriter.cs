namespace NewsAnalysis.Text;

/// <summary>Writes a document as CoNLL-U: a block of lines a sentence, a line a word, contractions as multi-word tokens.</summary>
internal static class ConlluWriter
{
    public static void Write(Document document, TextWriter writer)
    {
        var paragraph = -1;
        var names = NameMarks(document);
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Paragraph != paragraph)
                writer.Write("# newpar\n");
            paragraph = sentence.Paragraph;
            writer.Write($"# text = {OneLine(sentence.Span.In(document.Text))}\n");
            var words = sentence.Words.ToArray();
            var numbers = new int[sentence.Count];
            for (var i = 0; i < words.Length; i++)
                numbers[words[i].Token - sentence.FirstToken] = i + 1;
            for (var i = 0; i < words.Length; i++)
            {
                var last = LastOfMultiword(document, words, i);
                if (last > i && (i == 0 || !IsClitic(document, words[i])))
                    writer.Write($"{i + 1}-{last + 1}\t{OneLine(document.SpanOf(words[i].Token, words[last].Token).In(document.Text))}\t_\t_\t_\t_\t_\t_\t_\t{SpaceAfter(document, words[last]) ?? "_"}\n");
                WriteWord(words[i], i + 1, words[i].Head is { } head ? numbers[head.Token - sentence.FirstToken] : 0, names[words[i].Token], writer);
            }

            writer.Write('\n');
        }
    }

    private static void WriteWord(Word word, int number, int head, string? name, TextWriter writer)
    {
        var form = OneLine(word.Written);
        var lemma = OneLine(word.Lemma);
        string?[] other = [name, SpaceAfter(word.Document, word)];
        writer.Write($"{number}\t{form}\t{(lemma.Length > 0 ? lemma : form)}\t{word.UniversalTag.Written()}\t{word.Tag.Written()}\t_\t{head}\t{word.Relation.Written()}\t_\t{(other.Any(part => part is not null) ? string.Join('|', other.OfType<string>()) : "_")}\n");
    }

    /// <summary>What the last column says of names: <c>Name=B-Person</c> on the first word of one, <c>Name=I-Person</c> on the others.</summary>
    private static string?[] NameMarks(Document document)
    {
        var marks = new string?[document.Tokens.Length];
        foreach (var name in document.Names)
        {
            for (var token = name.FirstToken; token < name.EndToken; token++)
                marks[token] = $"Name={(token == name.FirstToken ? 'B' : 'I')}-{name.Kind}";
        }

        return marks;
    }

    /// <summary>The last clitic that is attached to a word: <c>n't</c> of <c>don't</c>; the word itself when there is none.</summary>
    private static int LastOfMultiword(Document document, Word[] words, int word)
    {
        if (document.Tokens[words[word].Token].Kind != TokenKind.Word)
            return word;
        while (word + 1 < words.Length && IsClitic(document, words[word + 1]))
            word++;
        return word;
    }

    /// <summary>True for a word that was cut from the word before it.</summary>
    private static bool IsClitic(Document document, Word word) =>
        word.Token > 0 && document.Tokens[word.Token] is { IsAttached: true, Kind: TokenKind.Word } && document.Tokens[word.Token - 1].Kind == TokenKind.Word;

    private static string? SpaceAfter(Document document, Word word) =>
        word.EndToken < document.Tokens.Length && document.Tokens[word.EndToken].IsAttached ? "SpaceAfter=No" : null;

    private static string OneLine(ReadOnlySpan<char> words) => string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
