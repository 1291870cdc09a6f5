using NewsAnalysis.Text;

namespace NewsAnalysis.Dates;

/// <summary>What a word says of the time of the words around it, whatever its own tense; a word can say several things.</summary>
[Flags]
internal enum TenseSense
{
    None = 0,

    /// <summary>What follows lies ahead: <c>scheduled for Friday</c>.</summary>
    Planned = 1 << 0,

    /// <summary>What follows lies ahead if it is an infinitive, and was not to be in the past perfect: <c>hoped to meet</c>.</summary>
    Wished = 1 << 1,

    /// <summary>What follows lies ahead if it is an infinitive: <c>agreed to meet</c>, <c>had agreed to meet</c>.</summary>
    Settled = 1 << 2,

    /// <summary>What follows "to", "for" or "until" lies ahead: <c>adjourned to Friday</c>.</summary>
    Moved = 1 << 3,

    /// <summary>In the present it tells of a programme: <c>the trial opens on Monday</c>.</summary>
    Programme = 1 << 4,

    /// <summary>In the present it tells what a picture shows: <c>a woman walks past on Monday</c>.</summary>
    Pictured = 1 << 5,

    /// <summary>What follows has been done: <c>accused of robbing a bank on Friday</c>.</summary>
    Accused = 1 << 6,

    /// <summary>It takes a clause: <c>said the vote on Friday would be close</c>.</summary>
    Saying = 1 << 7,

    /// <summary>A past form, whatever its tag: <c>rose</c>.</summary>
    PastForm = 1 << 8,

    /// <summary>A past form that is a base form too; without a word that governs it, it is the past: <c>put</c>.</summary>
    EitherForm = 1 << 9,

    /// <summary>An event that is planned for its time: <c>Friday's vote</c>.</summary>
    Appointed = 1 << 10,

    /// <summary>An event that nobody knows of before: <c>Friday's blast</c>.</summary>
    Befallen = 1 << 11,

    /// <summary>A month beside it lies ahead: <c>oil for May delivery</c>.</summary>
    Delivery = 1 << 12,

    /// <summary>It makes a plan one of old: <c>originally planned for Friday</c>.</summary>
    Former = 1 << 13,

    /// <summary>The end of something whose start has just been told: <c>began at 9 p.m. and ended at 6 a.m.</c></summary>
    Closing = 1 << 14,

    /// <summary>In the past it makes a plan one that has been kept: <c>carried out planned outages in October</c>.</summary>
    Kept = 1 << 15,

    /// <summary>"For" leads to its time, which lies ahead: <c>have declared a holiday for Friday</c>.</summary>
    Announced = 1 << 16,

    /// <summary>In the past it went on until the time that follows: <c>stayed until May</c>.</summary>
    Lasted = 1 << 17,

    /// <summary>What follows "of" or "for" lies ahead: <c>warned of snow on Friday</c>.</summary>
    Warned = 1 << 18,

    /// <summary>Nobody announces it: <c>died on May 3</c> is over, <c>called a vote on May 3</c> need not be.</summary>
    Happened = 1 << 19,

    /// <summary>What gathers figures: those of <c>the survey, conducted in July,</c> are of July.</summary>
    Surveyed = 1 << 20,

    /// <summary>Its day may be yet to come: <c>called a strike on May 3</c>, <c>closed the road until Friday</c>.</summary>
    Sets = 1 << 21,

    /// <summary>Figures that are published after their month: <c>releases February sales data</c>.</summary>
    Data = 1 << 22,

    /// <summary>To make figures known: <c>will release</c>.</summary>
    Publishes = 1 << 23,

    /// <summary>To tell how many there are at home: <c>has confirmed 58 infections</c>.</summary>
    Counts = 1 << 24,
}

/// <summary>The words of <c>tense-words.tsv</c> by number.</summary>
internal static class TenseWords
{
    private static readonly TenseSense[] ByWord = Load();

    public static bool Is(int word, TenseSense sense) => (ByWord[word] & sense) != 0;

    private static TenseSense[] Load()
    {
        var senses = new TenseSense[Vocabulary.Count];
        foreach (var row in LexiconFile.Open("tense-words.tsv").Rows)
        {
            foreach (var phrase in row.Phrases)
                senses[Vocabulary.Id(phrase)] |= row.Enumeration<TenseSense>("sense");
        }

        return senses;
    }
}
