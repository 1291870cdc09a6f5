using NewsAnalysis.Text;

namespace NewsAnalysis.Sources;

/// <summary>Finds the names of persons: runs of capitalised words without the titles before them.</summary>
internal sealed class PersonNames
{
    private readonly Document _document;
    private readonly SourceSyntax _syntax;
    private readonly List<Phrase> _full = [];

    public PersonNames(SourceSyntax syntax)
    {
        _syntax = syntax;
        _document = syntax.Document;
        foreach (var sentence in _document.Sentences)
        {
            if (!sentence.IsContent || sentence.Block == BlockKind.Title)
                continue;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var run = Run(i, sentence.EndToken);
                if (run.IsEmpty)
                    continue;
                i = run.Last;
                var name = WithoutTitles(run);
                if (Words(name) is >= 2 and <= 5 && !IsOrganisation(name))
                    _full.Add(name);
            }
        }
    }

    /// <summary>The run of capitalised words that starts at a token, with small words inside it: <c>Abdul Malik al-Houthi</c>.</summary>
    public Phrase Run(int first, int end)
    {
        if (!IsNameWord(first))
            return Phrase.None;
        var last = first;
        while (last + 1 < end)
        {
            if (IsNameWord(last + 1))
                last++;
            else if (_document.Is(last + 1, '-') && last + 2 < end && _document.Tokens[last + 2].IsAttached && _document.Tokens[last + 2].Kind == TokenKind.Word)
                last += 2;
            else if (last + 3 < end && _document.Tokens[last + 1].Kind == TokenKind.Word && _document.Tokens[last + 1].Length <= 3 && _document.Is(last + 2, '-') && _document.Tokens[last + 3].IsCapitalised && _document.Tokens[last + 2].IsAttached)
                last += 3;
            else
                break;
        }

        return new Phrase(first, last);
    }

    /// <summary>What is left of a run after the last title in it.</summary>
    public Phrase WithoutTitles(Phrase run)
    {
        var name = AfterTitles(run);

        // "Indiana House Speaker Brian Bosma" is a person, "Governor House Trust" is none.
        return IsOrganisation(run) && (name.First == run.First || name.IsEmpty || Words(name) < 2 || IsOrganisation(name)) ? run : name;
    }

    private Phrase AfterTitles(Phrase run)
    {
        var first = run.First;
        for (var i = run.First; i <= run.Last; i++)
        {
            if (Title.At(_document, i, out var length) is not null && i + length <= run.Last + 1)
                first = i + length;
        }

        return new Phrase(first, run.Last);
    }

    /// <summary>The fullest form of a name that the article has: of <c>Irie</c> <c>Salome Irie</c>; the name itself when there is no fuller one.</summary>
    public Phrase Fullest(Phrase name)
    {
        var best = name;
        foreach (var full in _full)
        {
            if (full.Last - full.First <= best.Last - best.First || !SameEnd(full, name))
                continue;
            best = full;
            if (full.First > name.Last)
                break;
        }

        return best;
    }

    /// <summary>The last full name of a person before a token that leads its sentence or clause, no more than so many tokens back; empty when there is none.</summary>
    public Phrase LastSubject(int before, int reach)
    {
        for (var i = _full.Count - 1; i >= 0; i--)
        {
            if (_full[i].Last >= before)
                continue;
            if (before - _full[i].Last > reach)
                break;
            if (_syntax.IsFinite(_full[i].Last + 1))
                return _full[i];
        }

        return Phrase.None;
    }

    /// <summary>True when a word is capitalised inside a sentence too, so that it is a name.</summary>
    public bool IsWrittenInside(int token)
    {
        var written = _document.Written(token);
        foreach (var sentence in _document.Sentences)
        {
            if (sentence.Block != BlockKind.Body)
                continue;
            for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                if (_document.Tokens[i].Length == written.Length && _document.Written(i).SequenceEqual(written))
                    return true;
            }
        }

        return false;
    }

    public bool IsOrganisation(Phrase name)
    {
        for (var i = name.First; i <= name.Last; i++)
        {
            if (SourceNoun.All.Match(_document, i) is { Kind: SourceKind.Organisation or SourceKind.Document } || _document.Is(i, '&'))
                return true;
            if (_document.Tokens[i] is { Case: LetterCase.Upper, Length: > 2 } && name.Last == name.First)
                return true;
        }

        return false;
    }

    public int Words(Phrase name)
    {
        var words = 0;
        for (var i = name.First; i <= name.Last; i++)
        {
            if (_document.Tokens[i].IsCapitalised)
                words++;
        }

        return words;
    }

    private bool SameEnd(Phrase full, Phrase name)
    {
        var length = name.Last - name.First;
        for (var i = 0; i <= length; i++)
        {
            if (!_document.Written(full.Last - i).Equals(_document.Written(name.Last - i), StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private bool IsNameWord(int token) =>
        (uint)token < (uint)_document.Tokens.Length && _document.Tokens[token] is { Kind: TokenKind.Word, IsCapitalised: true }
        && _syntax[token] == WordTag.Name
        && (_document.ClassOf(token) & (WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction)) == 0
        && !AdjunctNoun.IsTime(_document, token);
}
