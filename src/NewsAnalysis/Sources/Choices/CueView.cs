using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>What the choices see of one word that may attribute: its form, its place in the tree, its subject, and what the rules made of it.</summary>
internal sealed class CueView(SourceSyntax syntax, Quotations quotations, SentenceTree tree, Func<uint, bool> knows)
{
    private const uint NoWord = 0, EndOfSentence = 1;

    public Document Document => tree.Document;

    public SourceSyntax Syntax => syntax;

    public Quotations Quotations => quotations;

    public SentenceTree Tree => tree;

    /// <summary>The word itself.</summary>
    public int Head { get; private set; }

    /// <summary>It with its auxiliaries.</summary>
    public VerbGroup Group { get; private set; }

    /// <summary>Hash of its lemma.</summary>
    public uint Lemma { get; private set; }

    /// <summary>Its subject; -1 when none hangs from it.</summary>
    public int Subject { get; private set; }

    /// <summary>What the rules made of it; null when they passed it over.</summary>
    public Candidate? Rule { get; private set; }

    /// <summary>True inside what another row of the rules reports.</summary>
    public bool IsNested { get; private set; }

    /// <summary>Names the rule; 0 for none.</summary>
    public uint RuleCode { get; private set; }

    public PennTag Tag => Document.TagOf(Head);

    /// <summary>True for a noun that attributes: <c>the claim that</c>.</summary>
    public bool IsNoun => syntax[Head] is WordTag.Noun or WordTag.Plural;

    public Relation Relation => tree.RelationOf(Head);

    /// <summary>Turns to a word of the tree's sentence.</summary>
    public void Turn(int head, ReadOnlySpan<Candidate> rules)
    {
        var rule = CueSentences.RuleAt(rules, head);
        (Head, Rule, IsNested) = (head, rule, CueSentences.IsNested(rules, head));
        Group = VerbGroup.Around(syntax, head, tree.First);
        Lemma = LemmaOf(head);
        RuleCode = rule is null ? 0 : Features.HashOf(rule.Rule.Name);
        Subject = tree.ChildOf(head, Text.Relation.Nsubj, Text.Relation.NsubjPass);
    }

    /// <summary>True for a verb that attributes now and then, and is no mere act.</summary>
    public bool Knows(int verb)
    {
        // "Dealers showed up": most particles make another verb of it.
        if (syntax[verb + 1] == WordTag.Particle && !Complements.IsParticle(Document, syntax, verb + 1))
            return false;

        // "the typhoon slammed into the coast"
        if (Document.Is(verb + 1, "into"))
            return false;
        if (CueVerb.All.Match(Document, verb) is not null)
            return true;
        return Document.Tokens[verb].Word != Words.According && SilentVerb.All.Match(Document, verb) is null && knows(LemmaOf(verb));
    }

    public uint LemmaOf(int token) => token < 0 ? NoWord : Features.HashOf(Document.LemmaOf(token));

    /// <summary>A word of a closed class by its letters, another by its part of speech.</summary>
    public uint CodeOf(int token)
    {
        if (token < tree.First || token >= tree.End)
            return EndOfSentence;
        return Document.ClassOf(token) != WordClass.None ? Features.HashOf(Document.Written(token)) : 2 + (uint)syntax[token];
    }

    public uint TagCode(int token) => token < tree.First || token >= tree.End ? EndOfSentence : 2 + (uint)syntax[token];

    /// <summary>What sort of thing a noun stands for, as far as its being a source goes.</summary>
    public uint SortOf(int token)
    {
        if (token < 0)
            return NoWord;
        if (SourceNoun.All.Match(Document, token) is { } noun)
            return 100 + (uint)noun.Kind;
        return syntax[token] == WordTag.Pronoun || syntax[token] == WordTag.Relative ? Features.HashOf(Document.Written(token)) : 2 + (uint)syntax[token];
    }

    public bool IsSign(int token) => Signs.IsSign(Document.Tokens[token]);

    /// <summary>The word at a token, or the last one before it in the sentence.</summary>
    public int WordAtOrBefore(int token, WordTag alsoWord = WordTag.Other)
    {
        while (token > tree.First && IsSign(token) && (alsoWord == WordTag.Other || syntax[token] != alsoWord))
            token--;
        return token;
    }

    /// <summary>The word at a token, or the first one after it in the sentence.</summary>
    public int WordAtOrAfter(int token, WordTag alsoWord = WordTag.Other)
    {
        while (token + 1 < tree.End && IsSign(token) && (alsoWord == WordTag.Other || syntax[token] != alsoWord))
            token++;
        return token;
    }
}
