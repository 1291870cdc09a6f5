using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

public class DatelineTests
{
    [Theory]
    [InlineData("GENEVA, Oct. 3 (Tarn Wire) - Talks began.", "GENEVA, Oct. 3 (Tarn Wire) -", "Tarn Wire")]
    [InlineData("BAGHDAD, Iraq (AP)_ Talks began.", "BAGHDAD, Iraq (AP)_", "AP")]
    [InlineData("NEWARK, N.J. _ Talks began.", "NEWARK, N.J. _", null)]
    [InlineData("LIMA, 11 JAN 90 -- [TEXT] TALKS BEGAN.", "LIMA, 11 JAN 90 -- [TEXT]", null)]
    [InlineData("PARIS — Talks began.", "PARIS —", null)]
    [InlineData("WASHINGTON _", "WASHINGTON _", null)]
    [InlineData("New Lisk, Mar 16 (PTI) Talks began.", "New Lisk, Mar 16 (PTI)", "PTI")]
    [InlineData("Lisk, 3 May 2020: Talks began.", "Lisk, 3 May 2020:", null)]
    public void Finds(string paragraph, string expected, string? outlet)
    {
        var found = Dateline.Find(paragraph);
        Assert.Equal((expected, outlet), (paragraph[..(found?.Length ?? 0)], found?.Outlet));
    }

    [Theory]
    [InlineData("The army — which denies it — left.")]
    [InlineData("UPDATE: The army left.")]
    [InlineData("NATO-led troops left.")]
    [InlineData("Ida Berg (Labour) - no relation - won.")]
    [InlineData("On May 3 (Friday) it rained.")]
    [InlineData("ARMY UNITS -- ALL OF THEM -- LEFT.")]
    [InlineData("")]
    public void Leaves(string paragraph) => Assert.Null(Dateline.Find(paragraph));
}
