using System.Globalization;

namespace NewsAnalysis.Tests.Tables;

/// <summary>Runs a writer under cultures whose decimal signs, dates and upper cases differ.</summary>
internal static class Cultures
{
    public static void AssertSameInAll(Func<string> write)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = write();
            foreach (var name in (string[])["tr-TR", "de-DE", "ar-SA", "fa-IR", "sv-SE"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(expected, write());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
