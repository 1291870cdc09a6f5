using System.Collections.Frozen;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Settles whose rupees, pesos or shillings an article means: the outlet's country's, else those of the country that it names first.</summary>
internal static class SharedCurrencies
{
    /// <summary>The sign of the rupee, which is Indian unless the outlet says otherwise, whatever countries the article names.</summary>
    private const string Sign = "Rs";

    private static readonly FrozenDictionary<(string Name, string Country), string> Codes = LexiconFile.Open("shared-currencies.tsv").Rows
        .SelectMany(row => row.Phrases, (row, country) => (Key: (row["name"], country), Code: row["code"]))
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Code);

    /// <summary>The ISO 4217 code of a currency in an article; the article is searched once for each name.</summary>
    public static string CodeOf(FigureScan scan, Currency currency)
    {
        if (currency.Shared is not { } name)
            return currency.Code;
        if (!scan.SharedCodes.TryGetValue(name, out var code))
            scan.SharedCodes[name] = code = Find(scan.Document, name);
        return code ?? currency.Code;
    }

    private static string? Find(Document document, string name)
    {
        if (OutletNames.CountryOf(document.Article) is { } home && Codes.TryGetValue((name, home), out var own))
            return own;
        if (name == Sign)
            return null;
        for (var at = 0; at < document.Tokens.Length; at++)
        {
            if (Gazetteer.NameAt(document, at, out _) is { Country: { } country } && Codes.TryGetValue((name, country), out var code))
                return code;
        }

        return null;
    }
}
