using NewsAnalysis.Dates;
using NewsAnalysis.Figures;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Figures;

/// <summary>Whose rupees are meant goes by the outlet before the text.</summary>
public class SharedCurrencyTests
{
    [Theory]
    [InlineData("Dawn", "Rs 200", "PKR")]
    [InlineData("Dawn", "Rs200", "PKR")]
    [InlineData("Dawn", "200 rupees", "PKR")]
    [InlineData("Dawn", "200 Indian rupees", "INR")]
    [InlineData("Dawn", "₹200", "INR")]
    [InlineData(null, "Rs 200", "INR")]
    [InlineData("The Hindu", "Rs 200", "INR")]
    [InlineData("An unknown paper", "200 rupees", "INR")]
    public void TheOutletDecides(string? outlet, string amount, string code)
    {
        var document = Document.Parse(new Article { Id = "", Text = $"Flour costs {amount} here.", Outlet = outlet });
        Assert.Equal(code, Assert.Single(FigureExtractor.Extract(document, DateExtractor.Extract(document))).Unit);
    }
}
