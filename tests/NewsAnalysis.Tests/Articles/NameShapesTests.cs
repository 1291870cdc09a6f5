using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

public class NameShapesTests
{
    [Theory]
    [InlineData("Ida Berg", true)]
    [InlineData("J. K. van der Aa", true)]
    [InlineData("Salim al-Rashid", true)]
    [InlineData("Siân O’Neill-Young", true)]
    [InlineData("Dr Ida Berg", true)]
    [InlineData("李 小龙", true)]
    [InlineData("Ida", false)]
    [InlineData("Monday Morning", false)]
    [InlineData("The Dam", false)]
    [InlineData("ida berg", false)]
    [InlineData("Ida Berg 3", false)]
    [InlineData("One Two Three Four Five Six", false)]
    public void IsPerson(string name, bool expected) => Assert.Equal(expected, NameShapes.IsPerson(name));

    [Theory]
    [InlineData("IDA O'NEILL", "Ida O'Neill")]
    [InlineData("Dr. Ida  Berg", "Ida Berg")]
    [InlineData("Ida McBerg", "Ida McBerg")]
    public void Person(string written, string expected) => Assert.Equal(expected, NameShapes.Person(written));

    [Theory]
    [InlineData("AFP", "AFP")]
    [InlineData("BBC NEWS", "BBC News")]
    [InlineData("NORTH QUAY GAZETTE", "North Quay Gazette")]
    [InlineData("MEN'S DAILY", "Men's Daily")]
    public void Outlet(string written, string expected) => Assert.Equal(expected, NameShapes.Outlet(written));
}
