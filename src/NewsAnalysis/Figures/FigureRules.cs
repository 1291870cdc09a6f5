namespace NewsAnalysis.Figures;

/// <summary>The names of the rules, by shape.</summary>
internal static class FigureRules
{
    public const string Counted = "<number> <counted noun>";
    public const string Partitive = "<number> of <noun>";
    public const string PartOfNumber = "<number> of <number> <noun>";
    public const string PartOfThem = "<number> of <pronoun>";
    public const string Joined = "<number>-<noun>";
    public const string State = "<number> <state>";
    public const string Borrowed = "<number> with borrowed noun";
    public const string Level = "<indicator> <verb> <number>";
    public const string Bare = "<number>";
    public const string None = "no <counted noun>";
    public const string CurrencyAmount = "<currency> <amount>";
    public const string AmountCurrency = "<amount> <currency>";
    public const string AmountPer = "<amount> per <unit>";
    public const string Measured = "<number> <unit>";
    public const string Percent = "<number> <percent>";
    public const string Share = "<fraction> of <whole>";
    public const string OneInFive = "<number> in <number>";
    public const string Rate = "<number> <noun> per <unit>";
    public const string YearsOld = "<number>-year-old";
    public const string Aged = "aged <number>";
    public const string NameAge = "<name>, <age>,";
    public const string Magnitude = "magnitude <number>";
    public const string Times = "<number> times <comparison>";

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        Rule(Counted, "at least 31 people"),
        Rule(Partitive, "dozens of voters"),
        Rule(PartOfNumber, "14 of 20 samples"),
        Rule(PartOfThem, "nine of them"),
        Rule(Joined, "a 12-member panel"),
        Rule(State, "58 dead"),
        Rule(Borrowed, "15 people in Umbra and nine in Tolm"),
        Rule(Level, "the toll rose to 41"),
        Rule(Bare, "a record 212"),
        Rule(None, "no deaths"),
        Rule(CurrencyAmount, "$4.2bn"),
        Rule(AmountCurrency, "30 euros"),
        Rule(AmountPer, "$58.24 a barrel"),
        Rule(Measured, "about 120 kph"),
        Rule(Percent, "19 per cent"),
        Rule(Share, "three-quarters of the vote"),
        Rule(OneInFive, "one in five"),
        Rule(Rate, "45 cases per 100,000"),
        Rule(YearsOld, "34-year-old"),
        Rule(Aged, "aged 8"),
        Rule(NameAge, "Ilse Kelloway, 41,"),
        Rule(Magnitude, "magnitude 6.2"),
        Rule(Times, "three times as many"),
    ];

    private static RuleInfo Rule(string name, string example) => new("Figures", name, example);
}
