using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>The verb groups of a sentence, read from its tags.</summary>
internal sealed class VerbGroups
{
    private static readonly int To = Vocabulary.Id("to");
    private static readonly int Going = Vocabulary.Id("going");
    private static readonly int Have = Vocabulary.Id("have");
    private static readonly int Had = Vocabulary.Id("had");
    private static readonly int Being = Vocabulary.Id("being");
    private static readonly int Been = Vocabulary.Id("been");
    private static readonly int[] Be = [.. new[] { "am", "is", "are", "was", "were", "be", "been", "being", "'m", "'s", "'re" }.Select(Vocabulary.Id)];
    private static readonly int[] Haves = [.. new[] { "have", "has", "had", "having", "'ve" }.Select(Vocabulary.Id)];
    private static readonly int[] Do = [.. new[] { "do", "does", "did" }.Select(Vocabulary.Id)];
    private static readonly int[] Ones = [.. new[] { "he", "she", "it" }.Select(Vocabulary.Id)];
    private static readonly int[] Certain = [.. new[] { "will", "'ll", "wo", "shall" }.Select(Vocabulary.Id)];

    // What is longer is a table, not a sentence that lacks a verb.
    private const int Longest = 100;
    private readonly DateScanner _scanner;
    private readonly List<VerbGroup> _groups = [];

    public VerbGroups(DateScanner scanner)
    {
        _scanner = scanner;
        for (var at = scanner.First; at < scanner.End;)
        {
            if (Read(at) is { } group)
            {
                _groups.Add(group);
                at = group.End;
            }
            else
            {
                at++;
            }
        }

        if (scanner.End - scanner.First < Longest && !_groups.Exists(group => group.IsFinite) && !AddUntagged())
            TakeForFinite();
    }

    public int Count => _groups.Count;

    public VerbGroup this[int index] => _groups[index];

    public PennTag TagOf(int at) => _scanner.Has(at) ? _scanner.Document.TagOf(at) : default;

    /// <summary>Index of the last group that starts before a token; -1 when there is none.</summary>
    public int Before(int at)
    {
        int low = 0, high = _groups.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_groups[middle].First < at)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>True when the main word of a group, or the word of its tense, has a sense.</summary>
    public bool Is(VerbGroup group, TenseSense sense) => TenseWords.Is(_scanner[group.Head].Word, sense);

    private bool IsWord(int at, int[] words) => _scanner.Has(at) && Array.IndexOf(words, _scanner[at].Word) >= 0;

    private VerbGroup? Read(int at)
    {
        var word = _scanner[at].Word;
        switch (TagOf(at))
        {
            case PennTag.MD:
                return Modal(at, Array.IndexOf(Certain, word) >= 0 ? VerbForm.Ahead : VerbForm.Modal);
            case PennTag.TO when _scanner.Has(at + 1) && (Openings.OfWord(_scanner[at + 1].Word) & Opening.Daypart) != 0:
                return null;
            case PennTag.TO:
                return Infinitive(at);
            case PennTag.IN when word == To && (TagOf(at + 1) == PennTag.VB || (TagOf(at + 1) == PennTag.NNP && _scanner[at + 1].Case == LetterCase.Lower)):
                return Infinitive(at);
            case PennTag.VBP when IsAsked(at):
                return null;
            case PennTag.VBD or PennTag.VBP or PennTag.VBZ:
                return Finite(at, TagOf(at) == PennTag.VBD || TenseWords.Is(word, TenseSense.PastForm) || (TenseWords.Is(word, TenseSense.EitherForm) && IsOfOne(at)));
            case PennTag.VB when TenseWords.Is(word, TenseSense.PastForm | TenseSense.EitherForm) && !(_groups.Count > 0 && _groups[^1].End == at):
                return new VerbGroup(at, at + 1, at, VerbForm.Past, false);
            case PennTag.VBN or PennTag.VBG when IsInCompound(at):
                return null;
            case PennTag.VBN:
                return new VerbGroup(at, at + 1, at, VerbForm.Participle, false);
            case PennTag.VBG:
            case PennTag.GW when _scanner.Written(at).EndsWith("ing"):
                var held = word == Being && TagOf(at + 1) == PennTag.VBN ? at + 1 : at;
                return new VerbGroup(at, held + 1, held, VerbForm.Gerund, false);
            case PennTag.JJ or PennTag.GW when TagOf(at - 1) is not (PennTag.RB or PennTag.RBR or PennTag.RBS) && TenseWords.Is(word, TenseSense.Planned):
            case PennTag.JJ or PennTag.GW when TenseWords.Is(word, TenseSense.Wished) && TagOf(at + 1) is PennTag.TO or PennTag.IN:
                return new VerbGroup(at, at + 1, at, VerbForm.Participle, false);
            case PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.JJ or PennTag.GW when TenseWords.Is(word, TenseSense.PastForm) && _scanner[at].Case == LetterCase.Lower
                && TagOf(at - 1) is not (PennTag.DT or PennTag.JJ or PennTag.PRPS or PennTag.POS or PennTag.CD) && !IsWord(at - 1, Be):
            case PennTag.GW when _scanner.Written(at).EndsWith("ed"):
                return new VerbGroup(at, at + 1, at, VerbForm.Past, false);
            default:
                return null;
        }
    }

    /// <summary>A verb that is no third person of the present, after a subject that is one: "he quit on Tuesday".</summary>
    private bool IsOfOne(int at) => TagOf(at) == PennTag.VBP && (TagOf(at - 1) is PennTag.NN or PennTag.NNP || IsWord(at - 1, Ones));

    /// <summary>The verb of a question, whose tense its auxiliary has: "Did the minister know".</summary>
    private bool IsAsked(int at) =>
        _groups.Count > 0 && _groups[^1] is { IsFinite: true } group && group.Head == group.First && at - group.End is > 0 and <= 4 && (IsWord(group.Head, Do) || TagOf(group.Head) == PennTag.MD);

    /// <summary>"lower-than-expected", "record-breaking".</summary>
    private bool IsInCompound(int at) => (_scanner.Is(at - 1, '-') && _scanner[at].IsAttached) || (_scanner.Is(at + 1, '-') && _scanner[at + 1].IsAttached);

    /// <summary>"will meet", "would not have been held"; a modal alone where its verb stands further on: "will on Friday meet".</summary>
    private VerbGroup Modal(int at, VerbForm form)
    {
        var verb = Skip(at + 1, out var isNegated);
        if (TagOf(verb) is not (PennTag.VB or PennTag.VBN or PennTag.VBP))
            return new VerbGroup(at, at + 1, at, form, isNegated);
        if (_scanner[verb].Word == Have && Skip(verb + 1, out _) is var past && TagOf(past) is PennTag.VBN or PennTag.VBD)
            return Group(at, past, VerbForm.Past, isNegated);
        return Group(at, verb, form, isNegated);
    }

    private VerbGroup Infinitive(int at)
    {
        var verb = Skip(at + 1, out var isNegated);
        if (!_scanner.Has(verb))
            return new VerbGroup(at, at + 1, at, VerbForm.Infinitive, false);
        if (_scanner[verb].Word == Have && Skip(verb + 1, out _) is var past && TagOf(past) == PennTag.VBN)
            return Group(at, past, VerbForm.PerfectInfinitive, isNegated);
        return Group(at, verb, VerbForm.Infinitive, isNegated);
    }

    private VerbGroup Finite(int at, bool isPast)
    {
        var next = Skip(at + 1, out var isNegated);
        if (IsWord(at, Be))
            return OfBe(at, next, isPast, isNegated);
        if (IsWord(at, Haves))
        {
            if (TagOf(next) is PennTag.VBN or PennTag.VBD)
                return Group(at, next, _scanner[at].Word == Had ? VerbForm.PastPerfect : VerbForm.Perfect, isNegated);
            if (TagOf(next) == PennTag.TO && TagOf(next + 1) == PennTag.VB)
                return Group(at, next + 1, isPast ? VerbForm.Past : VerbForm.Ahead, isNegated);
        }
        else if (IsWord(at, Do) && TagOf(next) == PennTag.VB)
        {
            return Group(at, next, isPast ? VerbForm.Past : VerbForm.Present, isNegated);
        }

        return new VerbGroup(at, at + 1, at, isPast ? VerbForm.Past : VerbForm.Present, isNegated);
    }

    private VerbGroup OfBe(int at, int next, bool isPast, bool isNegated)
    {
        var form = isPast ? VerbForm.Past : VerbForm.Present;
        switch (TagOf(next))
        {
            case PennTag.TO or PennTag.IN when _scanner[next].Word == To && TagOf(next + 1) == PennTag.VB:
                return Infinitive(next) is { Form: VerbForm.Infinitive } infinitive
                    ? infinitive with { First = at, Form = isPast ? VerbForm.Past : VerbForm.Ahead, IsNegated = isNegated }
                    : Infinitive(next) with { First = at, Form = VerbForm.Past, IsNegated = isNegated };
            case PennTag.VBG when _scanner[next].Word == Going && TagOf(next + 1) == PennTag.TO:
                return Infinitive(next + 1) with { First = at, Form = isPast ? VerbForm.Modal : VerbForm.Ahead, IsNegated = isNegated };
            case PennTag.VBG:
                return Group(at, next, isPast ? VerbForm.Past : VerbForm.Progressive, isNegated);
            case PennTag.VBN or PennTag.VBD:
                return Group(at, next, form, isNegated);
            case PennTag.JJ or PennTag.GW or PennTag.IN when IsAhead(next):
                return Group(at, next, form, isNegated);
            default:
                return new VerbGroup(at, at + 1, at, form, isNegated);
        }
    }

    /// <summary>A group that goes on with forms of "be" and "have": "been held", "be being held", "been due".</summary>
    private VerbGroup Group(int first, int head, VerbForm form, bool isNegated)
    {
        while (IsWord(head, Be) || _scanner[head].Word == Been)
        {
            var next = Skip(head + 1, out var isNot);
            isNegated |= isNot;
            if (!(TagOf(next) is PennTag.VBN or PennTag.VBD or PennTag.VBG || (TagOf(next) is PennTag.JJ or PennTag.GW && IsAhead(next))))
                break;
            head = next;
        }

        return new VerbGroup(first, head + 1, head, form, isNegated);
    }

    private bool IsAhead(int at) => TenseWords.Is(_scanner[at].Word, TenseSense.Planned | TenseSense.Wished);

    /// <summary>Index of the next token that is no adverb.</summary>
    private int Skip(int at, out bool isNegated)
    {
        isNegated = false;
        while (_scanner.Has(at) && (TagOf(at) is PennTag.RB or PennTag.RBR or PennTag.RBS || (_scanner.ClassOf(at) & WordClass.Negation) != 0))
        {
            isNegated |= (_scanner.ClassOf(at) & WordClass.Negation) != 0;
            at++;
        }

        return at;
    }

    /// <summary>Verbs of programmes that the tags take for nouns, in a sentence that has no finite verb: "United host City", "the shop, a fixture, closes on Tuesday".</summary>
    private bool AddUntagged()
    {
        for (var at = _scanner.First + 1; at < _scanner.End; at++)
        {
            if (_scanner[at].Case != LetterCase.Lower || !TenseWords.Is(_scanner[at].Word, TenseSense.Programme) || _groups.Exists(group => at >= group.First && at < group.End)
                || TagOf(at) is not (PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.JJ or PennTag.GW or PennTag.VB) || !_scanner.Has(at + 1))
            {
                continue;
            }

            var endsApposition = _scanner.Is(at - 1, ',') && TagOf(at + 1) is PennTag.DT or PennTag.IN;
            // "The fair runs": a noun that the tags take for an adjective
            var isSubject = TagOf(at - 1) is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.NNPS or PennTag.PRP || (TagOf(at - 1) == PennTag.JJ && TagOf(at - 2) == PennTag.DT);
            if (!endsApposition && !isSubject)
                continue;
            _groups.Insert(Before(at) + 1, new VerbGroup(at, at + 1, at, VerbForm.Present, false));
            return true;
        }

        return false;
    }

    /// <summary>A sentence needs a verb: without another, "Sales doubled" tells of the past.</summary>
    private void TakeForFinite()
    {
        var index = _groups.FindIndex(group => group.Form == VerbForm.Participle && TagOf(group.First) == PennTag.VBN
            && TagOf(group.First - 1) is PennTag.NN or PennTag.NNS or PennTag.NNP or PennTag.PRP && !Is(group, TenseSense.Planned | TenseSense.Wished));
        if (index >= 0)
            _groups[index] = _groups[index] with { Form = VerbForm.Past };
    }
}
