namespace NewsAnalysis.Text;

/// <summary>Writes a document as CoNLL-U: a block of lines a sentence, a line a word, contractions as multi-word tokens.</summary>
internal static class ConlluWriter
{
    public static void Write(Document document, TextWriter writer)
    {
        var paragraph = -1;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            if (sentence.Paragraph != paragraph)
                writer.Write("# newpar\n");
            paragraph = sentence.Paragraph;
            writer.Write($"# text = {OneLine(sentence.Span.In(document.Text))}\n");
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                var last = LastOfMultiword(document, sentence, token);
                if (last > token && !(token > sentence.FirstToken && IsClitic(document, token)))
                    writer.Write($"{token - sentence.FirstToken + 1}-{last - sentence.FirstToken + 1}\t{OneLine(document.SpanOf(token, last).In(document.Text))}\t_\t_\t_\t_\t_\t_\t_\t{SpaceAfter(document, last)}\n");
                WriteWord(document, sentence, token, writer);
            }

            writer.Write('\n');
        }
    }

    private static void WriteWord(Document document, Sentence sentence, int token, TextWriter writer)
    {
        var form = OneLine(document.Written(token));
        var head = Math.Max(document.HeadOf(token), sentence.FirstToken - 1);
        var lemma = OneLine(document.LemmaOf(token));
        writer.Write($"{token - sentence.FirstToken + 1}\t{form}\t{(lemma.Length > 0 ? lemma : form)}\t{document.UniversalTagOf(token).Written()}\t{document.TagOf(token).Written()}\t_\t{head - sentence.FirstToken + 1}\t{document.RelationOf(token).Written()}\t_\t{SpaceAfter(document, token)}\n");
    }

    /// <summary>The last clitic that is attached to a word: <c>n't</c> of <c>don't</c>; the word itself when there is none.</summary>
    private static int LastOfMultiword(Document document, Sentence sentence, int token)
    {
        if (document.Tokens[token].Kind != TokenKind.Word)
            return token;
        while (token + 1 < sentence.EndToken && IsClitic(document, token + 1))
            token++;
        return token;
    }

    /// <summary>True for a word that was cut from the word before it.</summary>
    private static bool IsClitic(Document document, int token) =>
        token > 0 && document.Tokens[token] is { IsAttached: true, Kind: TokenKind.Word } && document.Tokens[token - 1].Kind == TokenKind.Word;

    private static string SpaceAfter(Document document, int token) =>
        token + 1 < document.Tokens.Length && document.Tokens[token + 1].IsAttached ? "SpaceAfter=No" : "_";

    private static string OneLine(ReadOnlySpan<char> words) => string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
