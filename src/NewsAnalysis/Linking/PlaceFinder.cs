using NewsAnalysis.Text;

namespace NewsAnalysis.Linking;

/// <summary>
/// Finds the places named in sentences: by the gazetteer, and by the pattern of a name after a locative preposition, so that places no
/// gazetteer knows are found too. A name once seen as a place is one throughout the article.
/// </summary>
internal sealed class PlaceFinder
{
    private const int LongestName = 4;
    private const int LongestAcronym = 5;

    private readonly Document _document;
    private readonly byte[] _taken;
    private readonly List<PlaceMention> _known = [];
    private int _first;
    private int _end;
    private bool _isUpperCase;

    public PlaceFinder(Document document, byte[] taken)
    {
        _document = document;
        _taken = taken;
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsContent || !Enter(sentence) || _isUpperCase)
                continue;
            for (var at = _first; at < _end; at++)
            {
                if (Located(at) is { } mention)
                    Learn(mention);
            }
        }
    }

    /// <summary>The places of a sentence, in reading order.</summary>
    public void Find(Sentence sentence, List<PlaceMention> mentions)
    {
        mentions.Clear();
        if (!Enter(sentence))
            return;
        for (var at = _first; at < _end; at++)
        {
            var mention = Located(at) ?? Bare(at);
            if (mention is not { } found || found.End <= at)
                continue;
            mentions.Add(found);
            at = found.End - 1;
        }
    }

    private bool Enter(Sentence sentence)
    {
        (_first, _end) = (sentence.FirstToken, sentence.EndToken);
        int upper = 0, lower = 0;
        for (var i = _first; i < _end; i++)
        {
            if (_document.Tokens[i] is not { Kind: TokenKind.Word, Length: > 1 } token)
                continue;
            if (token.Case == LetterCase.Upper)
                upper++;
            else
                lower++;
        }

        _isUpperCase = upper > 2 * lower;
        return _end > _first;
    }

    private void Learn(PlaceMention mention)
    {
        var first = mention.First;
        while (first < mention.End && !_document.Tokens[first].IsCapitalised)
            first++;
        if (first < mention.End && _known.Count < 64)
            _known.Add(mention with { First = first });
    }

    /// <summary>"crossed into Karsk", "poured back into Karsk", but not "looked into Orrin".</summary>
    private bool IsWayInto(int preposition) => _document.Is(preposition, "into")
        && (PlaceLexicon.Is(_document, preposition - 1, PlaceWordKind.Going) || PlaceLexicon.Is(_document, preposition - 2, PlaceWordKind.Going));

    /// <summary>A name after a locative preposition: the mention starts at the name or at the words that narrow it.</summary>
    private PlaceMention? Located(int preposition)
    {
        if (!PlaceLexicon.Is(_document, preposition, PlaceWordKind.Locative) && !IsOfType(preposition) && !IsWayInto(preposition))
            return null;
        var at = preposition + 1;
        if (_document.Is(at, "the"))
            at++;
        while (at < _end && PlaceLexicon.Is(_document, at, PlaceWordKind.Narrowing, out var narrowing) && !_document.Tokens[at].IsCapitalised)
            at += narrowing;
        if (_document.Is(at, "of"))
            at++;
        if (_document.Is(at, "the"))
            at++;
        var first = at;
        if (at < _end && PlaceLexicon.Is(_document, at, PlaceWordKind.Compass, out var compass) && !_document.Tokens[at].IsCapitalised)
            at += compass;
        // "in the village of Peshk", "in the port city of Elm"
        if (at < _end && PlaceLexicon.Is(_document, at, PlaceWordKind.Type, out var type) && _document.Is(at + type, "of") && !_document.Tokens[at].IsCapitalised)
            first = at = at + type + 1;
        if (_document.Is(at, "the") && at > preposition + 1)
            first = ++at;
        var hasArticle = at > _first && _document.Is(at - 1, "the");
        return Name(at, first, isLocated: true) is { } mention && !(mention.Country is null && IsOrdinaryName(preposition, at, mention.End, hasArticle)) ? mention : null;
    }

    /// <summary>"in the Republican primary", "in the GOP", "laughed at Selk": names that are no places, though a preposition stands before them.</summary>
    private bool IsOrdinaryName(int preposition, int at, int end, bool hasArticle)
    {
        if (PlaceLexicon.Is(_document, end - 1, PlaceWordKind.Type) && end - at > 1)
            return false;
        // Capitals tell nothing where all is capitals.
        if (_isUpperCase)
            return true;
        for (var i = at; i < end; i++)
        {
            if (Gazetteer.NameAt(_document, i, out _) is { Kind: GazetteerKind.People })
                return true;
        }

        if (hasArticle && (end >= _end || (_document.Tokens[end] is { Kind: TokenKind.Word, Case: LetterCase.Lower } && _document.ClassOf(end) == WordClass.None) || _document.Tokens[at].Case == LetterCase.Upper))
            return true;
        return (_document.Is(preposition, "at") && end - at == 1) || PlaceLexicon.Is(_document, preposition - 1, PlaceWordKind.Holding);
    }

    private bool IsOfType(int at) => _document.Is(at, "of") && at > _first && PlaceLexicon.Is(_document, at - 1, PlaceWordKind.Type) && !_document.Tokens[at - 1].IsCapitalised;

    /// <summary>A gazetteer name, or one learned elsewhere in the article, without a preposition.</summary>
    private PlaceMention? Bare(int at)
    {
        if (_document.Tokens[at].Kind != TokenKind.Word || !_document.Tokens[at].IsCapitalised || IsTaken(at) || (at > _first && IsNamePart(at - 1) && !_isUpperCase))
            return null;
        if (Gazetteer.NameAt(_document, at, out var length) is { Kind: not GazetteerKind.People } entry)
        {
            var end = WithType(at + length);
            return IsPartOfLongerName(end) ? null : new PlaceMention(WithCompass(at), end, entry.Country, false);
        }

        foreach (var known in _known)
        {
            var size = known.End - known.First;
            if (at + size <= _end && SameWords(known.First, at, size) && !IsPartOfLongerName(at + size))
                return new PlaceMention(WithCompass(at), WithType(at + size), known.Country, false);
        }

        return TypedName(at);
    }

    /// <summary>A name before a word that makes it a place: "Tolm province".</summary>
    private PlaceMention? TypedName(int at)
    {
        var end = at;
        while (end < _end && end - at < LongestName && IsNamePart(end))
            end++;
        return end > at && end < _end && !_document.Tokens[end].IsCapitalised && PlaceLexicon.Is(_document, end, PlaceWordKind.Type, out var type) && !PlaceLexicon.Is(_document, end - 1, PlaceWordKind.NoPlace)
            ? new PlaceMention(at, end + type, null, false)
            : null;
    }

    private PlaceMention? Name(int at, int first, bool isLocated)
    {
        if (at >= _end || _document.Tokens[at].Kind != TokenKind.Word || IsTaken(at))
            return null;
        if (Gazetteer.NameAt(_document, at, out var length) is { } entry)
        {
            if (entry.Kind == GazetteerKind.People)
                return null;
            var end = WithType(at + length);
            if (!IsPartOfLongerName(end))
                return new PlaceMention(first, end, entry.Country, isLocated);
        }

        var stop = at;
        while (stop < _end && stop - at < LongestName && IsNamePart(stop) && !(stop > at && _document.Tokens[stop].Before >= Gap.Paragraph))
            stop++;
        if (stop == at || (_isUpperCase && stop - at >= LongestName) || (stop == at + 1 && IsAcronym(at)))
            return null;
        for (var i = at; i < stop; i++)
        {
            if (PlaceLexicon.Is(_document, i, PlaceWordKind.NoPlace))
                return null;
        }

        if (stop < _end && (PlaceLexicon.Is(_document, stop, PlaceWordKind.NoPlace) || IsPossessive(stop)))
            return IsPossessive(stop) && stop + 1 < _end && IsPartOfPlace(stop + 1) ? new PlaceMention(first, stop, null, isLocated) : null;
        return new PlaceMention(first, WithType(stop), null, isLocated);
    }

    /// <summary>"in Tolm's suburbs", "in Tolm's northern quarter", but not "in Smith's removal".</summary>
    private bool IsPartOfPlace(int at) => PlaceLexicon.Is(_document, at, PlaceWordKind.Type) || PlaceLexicon.Is(_document, at, PlaceWordKind.Compass)
        || (_document.Tokens[at].IsCapitalised && !PlaceLexicon.Is(_document, at, PlaceWordKind.NoPlace));

    /// <summary>"in NBA history": what is written in capitals, and no gazetteer knows, is an organisation.</summary>
    private bool IsAcronym(int at) => !_isUpperCase && _document.Tokens[at] is { Case: LetterCase.Upper, Length: >= 2 and <= LongestAcronym };

    private bool IsNamePart(int at)
    {
        var token = _document.Tokens[at];
        if (token.Kind != TokenKind.Word || !token.IsCapitalised || IsTaken(at) || at < _first)
            return false;
        return _isUpperCase ? token.Word == 0 || PlaceLexicon.Is(_document, at, PlaceWordKind.Type) || Gazetteer.NameAt(_document, at, out _) is not null : _document.ClassOf(at) == WordClass.None;
    }

    private bool IsPartOfLongerName(int end) =>
        end < _end && !_isUpperCase && IsNamePart(end) && _document.Tokens[end].Before == Gap.Space;

    private int WithType(int end) => end < _end && PlaceLexicon.Is(_document, end, PlaceWordKind.Type, out var length) && !IsTaken(end) ? end + length : end;

    private int WithCompass(int first) =>
        first > _first && PlaceLexicon.Is(_document, first - 1, PlaceWordKind.Compass, out var length) && length == 1 && !_document.Tokens[first - 1].IsCapitalised ? first - 1 : first;

    private bool IsPossessive(int at) => _document.Is(at, "'s") || _document.Is(at, "’s");

    private bool IsTaken(int at) => _taken[at] != 0;

    private bool SameWords(int left, int right, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!_document.Written(left + i).Equals(_document.Written(right + i), _isUpperCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) && !(left + i > left && !_document.Tokens[left + i].IsCapitalised))
                return false;
        }

        return true;
    }
}
