using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>What a counted noun stands for.</summary>
internal enum NounClass
{
    Other,
    Person,
    Household,
    Home,
    Job,
    Vote,
    Settlement,
}

/// <summary>Number and class of nouns, by lexicon and by ending.</summary>
internal static class Nouns
{
    private static readonly string?[] Singulars = LoadSingulars();
    private static readonly NounClass[] Classes = LoadClasses();

    public static NounClass ClassOf(Document document, int token)
    {
        if ((uint)token >= (uint)document.Tokens.Length)
            return NounClass.Other;
        var entry = document.Tokens[token];
        if (Classes[entry.Word] is not NounClass.Other and var known)
            return known;
        var word = document.Written(token);
        return IsPeople(word, entry) || IsMen(word, entry) ? NounClass.Person : NounClass.Other;
    }

    /// <summary>True when a word reads as a plural noun.</summary>
    public static bool IsPlural(Document document, int token)
    {
        var entry = document.Tokens[token];
        if (entry.Kind != TokenKind.Word)
            return false;
        if (Singulars[entry.Word] is not null)
            return true;
        var word = document.Written(token);
        if ((Classes[entry.Word] == NounClass.Person && IsPersonPlural(word, entry)) || IsMen(word, entry))
            return true;
        if (word.Length < 4 || char.ToLowerInvariant(word[^1]) != 's' || char.ToLowerInvariant(word[^2]) is 's' or 'u' or '\'' or '’')
            return false;
        return document.ClassOf(token) == WordClass.None && !EndsWith(word, "is") && !word.Contains('.');
    }

    /// <summary>The singular of a plural noun in lower case (names keep their capital); any other word as it is.</summary>
    public static string Singular(Document document, int token)
    {
        var entry = document.Tokens[token];
        if (Singulars[entry.Word] is { } irregular)
            return irregular;
        var word = document.Written(token);
        if (!IsPlural(document, token))
            return Lower(word);
        if (EndsWith(word, "men"))
            return Lower(word[..^2]) + "an";
        if (EndsWith(word, "ies") && word.Length > 4)
            return Lower(word[..^3]) + "y";
        if (EndsWith(word, "sses") || EndsWith(word, "xes") || EndsWith(word, "ches") || EndsWith(word, "shes") || EndsWith(word, "zzes"))
            return Lower(word[..^2]);
        return Lower(word[..^1]);
    }

    /// <summary><c>patrolmen</c>, <c>horsewomen</c>; not <c>specimen</c>, <c>abdomen</c>, <c>Bremen</c>.</summary>
    private static bool IsMen(ReadOnlySpan<char> word, Token token) =>
        token is { Length: > 5, Case: not LetterCase.Title } && EndsWith(word, "men") && (EndsWith(word, "women") || char.ToLowerInvariant(word[^4]) is not ('a' or 'i' or 'o' or 'u'));

    /// <summary>A people no lexicon knows: <c>Iowans</c>, <c>Muscovites</c>.</summary>
    private static bool IsPeople(ReadOnlySpan<char> word, Token token) =>
        token is { Case: LetterCase.Title, Length: > 5 } && (EndsWith(word, "ans") || EndsWith(word, "ites") || EndsWith(word, "ishmen"));

    /// <summary>Plurals that only names of people have: <c>gunmen</c>, <c>Israelis</c>, <c>MPs</c>.</summary>
    private static bool IsPersonPlural(ReadOnlySpan<char> word, Token token) =>
        EndsWith(word, "men") || (EndsWith(word, "is") && token.IsCapitalised && token.Length > 4) || (token.Length == 3 && word[^1] == 's' && char.IsUpper(word[0]));

    private static string Lower(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static string?[] LoadSingulars()
    {
        var singulars = new string?[Vocabulary.Count];
        foreach (var row in LexiconFile.Open("irregular-plurals.tsv").Rows)
        {
            foreach (var phrase in row.Phrases)
            {
                if (Vocabulary.Find(phrase) is var word and > 0)
                    singulars[word] = row["singular"];
            }
        }

        return singulars;
    }

    private static NounClass[] LoadClasses()
    {
        var classes = new NounClass[Vocabulary.Count];
        foreach (var row in LexiconFile.Open("counted-nouns.tsv").Rows)
        {
            foreach (var phrase in row.Phrases)
            {
                // Of a phrase of several words the last one is the head: "asylum seekers".
                classes[Vocabulary.Id(Vocabulary.WordsOf(phrase).Last())] = row.Enumeration<NounClass>("class");
            }
        }

        // Peoples count as people where they are written as plurals: "Israelis", "Palestinians".
        foreach (var row in LexiconFile.Open("places.tsv").Rows.Where(row => row["kind"] == "People"))
        {
            foreach (var phrase in row.Phrases.Where(phrase => phrase.EndsWith('s')))
                classes[Vocabulary.Id(Vocabulary.WordsOf(phrase).Last())] = NounClass.Person;
        }

        return classes;
    }
}
