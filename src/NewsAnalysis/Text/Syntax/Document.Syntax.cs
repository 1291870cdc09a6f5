namespace NewsAnalysis.Text;

public sealed partial class Document
{
    private DocumentSyntax? _syntax;

    private DocumentSyntax Syntax => _syntax ?? Interlocked.CompareExchange(ref _syntax, new DocumentSyntax(this, SyntaxModel.Default), null) ?? _syntax;

    /// <summary>The Penn Treebank tag of a token. Tags are worked out for a sentence when first asked for.</summary>
    /// <param name="token">Index of the token.</param>
    public PennTag TagOf(int token) => Syntax.TagOf(token).Penn;

    /// <summary>The universal tag of a token. Tags are worked out for a sentence when first asked for.</summary>
    /// <param name="token">Index of the token.</param>
    public UniversalTag UniversalTagOf(int token) => Syntax.TagOf(token).Universal;

    /// <summary>The lemma of a token: <c>die</c> of <c>died</c>, in lower case but for names.</summary>
    /// <param name="token">Index of the token.</param>
    public string LemmaOf(int token) => Syntax.LemmaOf(token);

    /// <summary>Index of the sentence that a token belongs to.</summary>
    /// <param name="token">Index of the token.</param>
    public int SentenceOf(int token)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, _tokens.Length);
        int low = 0, high = _sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_sentences[middle].FirstToken <= token)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>A document whose tokens and sentences are given, as a treebank has them.</summary>
    internal static Document Of(string text, Token[] tokens, Sentence[] sentences) => new(new Article { Id = "", Text = text }, tokens, sentences);
}
