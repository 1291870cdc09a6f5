using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace NewsAnalysis.Notebooks;

/// <summary>The project that is restored to have packages: what is asked for, from where, and for which runtime.</summary>
/// <param name="Packages">What is asked for.</param>
/// <param name="Sources">Feeds besides those of the configuration: addresses, or full paths of folders.</param>
/// <param name="ConfigurationFolder">The folder from which NuGet.config files are looked for, upwards.</param>
internal sealed record PackageProject(IReadOnlyList<PackageRequest> Packages, IReadOnlyList<string> Sources, string ConfigurationFolder)
{
    private static readonly string[] ConfigurationNames = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>The framework of this process, as projects write it.</summary>
    public static string Framework { get; } = $"net{Environment.Version.Major}.{Environment.Version.Minor}";

    /// <summary>True when a later restore may give other versions.</summary>
    public bool IsFloating => Packages.Any(package => package.IsFloating);

    /// <summary>A name for the project: the same where all that decides the outcome is the same.</summary>
    public string Key
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes(Text));
            foreach (string file in Configurations())
            {
                hash.AppendData(Encoding.UTF8.GetBytes(file));
                hash.AppendData(File.ReadAllBytes(file));
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
        }
    }

    /// <summary>The text of the project file.</summary>
    public string Text => new XElement(
        "Project",
        // The projects of folders above are none of its business.
        new XElement(
            "PropertyGroup",
            new XElement("ImportDirectoryBuildProps", false),
            new XElement("ImportDirectoryBuildTargets", false),
            new XElement("ImportDirectoryPackagesProps", false)),
        new XElement("Import", new XAttribute("Project", "Sdk.props"), new XAttribute("Sdk", "Microsoft.NET.Sdk")),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", Framework),
            new XElement("RuntimeIdentifier", RuntimeName.Current),
            new XElement("SelfContained", false),
            new XElement("UseAppHost", false),
            new XElement("RestoreRootConfigDirectory", Escape(ConfigurationFolder)),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', Sources.Select(Escape)))),
        new XElement("ItemGroup", Packages.OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase).Select(package =>
            new XElement("PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", package.Version ?? "*")))),
        new XElement("Import", new XAttribute("Project", "Sdk.targets"), new XAttribute("Sdk", "Microsoft.NET.Sdk"))).ToString();

    // MSBuild reads these characters as its own, in paths too.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (char character in text)
            escaped.Append(character is '%' or '$' or '@' or '\'' or '(' or ')' or ';' or '?' or '*' ? $"%{(int)character:X2}" : character.ToString());
        return escaped.ToString();
    }

    private IEnumerable<string> Configurations()
    {
        for (DirectoryInfo? at = new(ConfigurationFolder); at is not null; at = at.Parent)
        {
            string? file = ConfigurationNames.Select(name => Path.Combine(at.FullName, name)).FirstOrDefault(File.Exists);
            if (file is not null)
                yield return file;
        }
    }
}
