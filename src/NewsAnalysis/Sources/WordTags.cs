using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>A form in -ing that stands before a noun like an adjective.</summary>
internal sealed class AttributiveParticiple
{
    private static readonly AttributiveParticiple Only = new();

    public static Lexicon<AttributiveParticiple> All { get; } = Lexicon<AttributiveParticiple>.Load("attributive-participles.tsv", _ => Only);
}

/// <summary>Reads the rules' classes off the tags of the syntax model.</summary>
internal static class WordTags
{
    public static WordTag Of(Document document, int token)
    {
        var penn = document.TagOf(token);
        return document.Tokens[token].Kind switch
        {
            TokenKind.Decade => WordTag.Plural,
            TokenKind.Ordinal => WordTag.Adjective,
            _ when penn is >= PennTag.VB and <= PennTag.VBZ => Verb(document, token, penn),
            _ => Other(document, token, penn),
        };
    }

    private static WordTag Verb(Document document, int token, PennTag penn)
    {
        // "according to port records": no infinitive can follow.
        if (penn is PennTag.VB or PennTag.VBP && token > 1 && document.Tokens[token - 1].Word == Words.To && document.Tokens[token - 2].Word == Words.According)
            return WordTag.Noun;
        if (penn == PennTag.VBG && AttributiveParticiple.All.Match(document, token) is not null && IsNoun(document, token + 1))
            return WordTag.Adjective;
        if ((document.ClassOf(token) & WordClass.Auxiliary) != 0 || !char.IsAsciiLetter(document.Text[document.Tokens[token].Start]))
        {
            switch (document.LemmaOf(token))
            {
                case "be":
                    return WordTag.Be;
                case "have":
                    return WordTag.Have;
                case "do":
                    return WordTag.Do;
            }
        }

        return penn switch
        {
            PennTag.VB => WordTag.Base,
            PennTag.VBD => WordTag.Past,
            PennTag.VBG => WordTag.Gerund,
            PennTag.VBN => WordTag.Participle,
            PennTag.VBP => WordTag.Present,
            _ => WordTag.Third,
        };
    }

    private static bool IsNoun(Document document, int token) => token < document.Tokens.Length && document.TagOf(token) is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS;

    private static WordTag Other(Document document, int token, PennTag penn) => penn switch
    {
        PennTag.NN or PennTag.GW => WordTag.Noun,
        PennTag.NNS => WordTag.Plural,
        PennTag.NNP or PennTag.NNPS or PennTag.ADD or PennTag.FW => WordTag.Name,
        PennTag.PRP or PennTag.EX => WordTag.Pronoun,
        PennTag.DT or PennTag.PDT or PennTag.PRPS or PennTag.WPS => WordTag.Determiner,
        PennTag.POS => WordTag.Possessive,
        PennTag.CD => WordTag.Number,
        PennTag.JJ or PennTag.JJR or PennTag.JJS or PennTag.AFX => WordTag.Adjective,
        PennTag.RB or PennTag.RBR or PennTag.RBS => (document.ClassOf(token) & WordClass.Negation) != 0 ? WordTag.Negation : WordTag.Adverb,
        PennTag.MD => WordTag.Modal,
        PennTag.TO => WordTag.To,
        PennTag.IN when document.UniversalTagOf(token) == UniversalTag.Sconj => WordTag.Subordinator,
        // "according to" leads a noun phrase, never an infinitive.
        PennTag.IN => document.Tokens[token].Word == Words.To && token > 0 && document.Tokens[token - 1].Word != Words.According ? WordTag.To : WordTag.Preposition,
        PennTag.CC => WordTag.Conjunction,
        PennTag.WP or PennTag.WDT => WordTag.Relative,
        PennTag.WRB => WordTag.Question,
        PennTag.RP => WordTag.Particle,
        PennTag.UH => WordTag.Adverb,
        _ => WordTag.Other,
    };
}
