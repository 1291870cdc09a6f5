using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace NewsAnalysis.Text;

public sealed partial class Document
{
    private DocumentSyntax? _syntax;
    private StrongBox<ImmutableArray<Name>>? _names;

    /// <summary>The people, organisations and places that the article names, in order. They are found when first asked for.</summary>
    public ImmutableArray<Name> Names => (_names ?? Interlocked.CompareExchange(ref _names, new(FindNames()), null) ?? _names).Value;

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

    /// <summary>Index of the token that a token depends on; -1 for the root of its sentence. A sentence is parsed when first asked for.</summary>
    /// <param name="token">Index of the token.</param>
    public int HeadOf(int token) => Syntax.HeadOf(token);

    /// <summary>How a token depends on its head: <c>officials</c> in <c>officials said</c> is <see cref="Relation.Nsubj"/>. A sentence is parsed when first asked for.</summary>
    /// <param name="token">Index of the token.</param>
    public Relation RelationOf(int token) => Syntax.RelationOf(token);

    /// <summary>The first token that depends on a token in a given way, such as the subject of a verb; -1 when there is none.</summary>
    /// <param name="token">Index of the head.</param>
    /// <param name="relation">How the other depends on it.</param>
    public int ChildOf(int token, Relation relation)
    {
        var sentence = _sentences[SentenceOf(token)];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (HeadOf(i) == token && RelationOf(i) == relation)
                return i;
        }

        return -1;
    }

    /// <summary>The clauses of a sentence in the order of their predicates; the main clause is the one that covers the whole sentence.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    public ImmutableArray<Clause> ClausesOf(int sentence)
    {
        var tokens = _sentences[sentence];
        var extents = new (int First, int Last)[tokens.Count];
        Array.Fill(extents, (int.MaxValue, -1));
        for (var i = tokens.FirstToken; i < tokens.EndToken; i++)
        {
            for (var above = i; above >= 0; above = HeadOf(above))
            {
                ref var extent = ref extents[above - tokens.FirstToken];
                extent = (Math.Min(extent.First, i), Math.Max(extent.Last, i));
            }
        }

        var clauses = ImmutableArray.CreateBuilder<Clause>();
        for (var i = tokens.FirstToken; i < tokens.EndToken; i++)
        {
            if (IsPredicate(i))
                clauses.Add(new Clause(i, extents[i - tokens.FirstToken].First, extents[i - tokens.FirstToken].Last + 1, RelationOf(i)));
        }

        return clauses.ToImmutable();
    }

    /// <summary>The predicate of the innermost clause that a token stands in: <c>said</c> for the words of <c>officials said on Tuesday</c>.</summary>
    /// <param name="token">Index of the token; a predicate is in its own clause.</param>
    public int PredicateOf(int token)
    {
        while (!IsPredicate(token))
            token = HeadOf(token);
        return token;
    }

    private bool IsPredicate(int token) => RelationOf(token) is var relation
        && (Clause.IsClausal(relation) || (relation == Relation.Conj && UniversalTagOf(token) is UniversalTag.Verb or UniversalTag.Aux && IsPredicate(HeadOf(token))));

    private ImmutableArray<Name> FindNames()
    {
        var spans = new List<NameSpan>();
        for (var i = 0; i < _sentences.Length; i++)
            spans.AddRange(Syntax.NamesOf(i));
        return NameLinker.Link(this, NameSpreader.Spread(this, spans));
    }

    /// <summary>Index after the last token of the word that starts with a token.</summary>
    internal int WordEnd(int token) => Syntax.WordEnd(token);

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
