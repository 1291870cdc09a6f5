using NewsAnalysis.Dates;
using NewsAnalysis.Tests.Specs;

namespace NewsAnalysis.Tests.Dates;

/// <summary>Words that a rule must not read, one line each in <c>Specs/Lookalikes/dates.md</c>.</summary>
public class LookalikeTests
{
    private static readonly IReadOnlyList<Lookalike> All = Lookalike.Of("dates");

    public static TheoryData<int> Lines => [.. All.Select(lookalike => lookalike.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void IsNotReadByTheRule(int line)
    {
        var lookalike = All.Single(lookalike => lookalike.Line == line);
        var dates = Extractor.Extract(new Article { Id = "-", Text = lookalike.Text, Published = new PublicationTime(new DateOnly(2024, 3, 13)) }).Dates;
        Assert.DoesNotContain(lookalike.Rule, dates.Select(date => date.Rule));
        Assert.Equal(lookalike.Instead, dates.Length == 0 ? "-" : string.Join("; ", dates.Select(date => $"{date.Text} → {date.Timex}")));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void BeginsLikeTheRule(int line)
    {
        var lookalike = All.Single(lookalike => lookalike.Line == line);
        if (DateRules.All.Rules.FirstOrDefault(rule => rule.Name == lookalike.Rule) is not { } rule)
            return;
        var document = NewsAnalysis.Text.Document.Parse(lookalike.Text);
        Assert.Contains(document.Tokens.ToArray(), token => rule.Begins.Fits(token));
    }

    [Fact]
    public void EveryRuleHasOne() =>
        Assert.Equal(RuleCatalog.All.Where(rule => rule.Table == "Dates").Select(rule => rule.Name).Order(StringComparer.Ordinal), All.Select(lookalike => lookalike.Rule).Distinct().Order(StringComparer.Ordinal));
}
