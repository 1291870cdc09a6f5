using System.Text.RegularExpressions;

namespace NewsAnalysis.Testing;

/// <summary>The README's example for a package, and what it says that it prints.</summary>
/// <param name="Code">The C# below the package's heading.</param>
/// <param name="Prints">The text below that; empty where none is shown.</param>
internal sealed record ReadmeExample(string Code, string Prints)
{
    /// <summary>What the README's examples take as given: its first example has loaded the corpus.</summary>
    public const string Before = "using NewsAnalysis;\nvar corpus = Corpus.Load(\"seeds/port-alder-flood\");\n";

    /// <summary>Reads the section of a package.</summary>
    public static ReadmeExample Of(string heading)
    {
        var readme = File.ReadAllText(RepositoryFiles.At("README.md"));
        var section = Regex.Match(readme, $@"^### {Regex.Escape(heading)}\n(.*?)(?=^##)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        return new(Block(section, "csharp"), Block(section, "text"));
    }

    private static string Block(string section, string language) =>
        Regex.Match(section, $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
}
