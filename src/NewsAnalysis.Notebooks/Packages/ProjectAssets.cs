using System.Reflection;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>Reads what NuGet found for a project, its <c>project.assets.json</c>.</summary>
internal static class ProjectAssets
{
    private const string Extensions = "interactive-extensions/dotnet/";

    /// <summary>The packages in the file.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="now">The time of the restore.</param>
    /// <param name="warnings">Notes of the restore itself.</param>
    public static RestoredPackages Read(string json, DateTimeOffset now, IEnumerable<string> warnings)
    {
        JsonNode root = JsonNode.Parse(json)!;
        string[] folders = [.. root["packageFolders"]!.AsObject().Select(folder => folder.Key)];
        // The target of this machine has the assets of packages that differ by system already chosen.
        JsonObject target = root["targets"]!.AsObject().First(entry => entry.Key.EndsWith("/" + RuntimeName.Current, StringComparison.Ordinal)).Value!.AsObject();
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var assemblies = new List<PackageAssembly>();
        var native = new List<string>();
        var frameworks = new List<string>();
        var notes = new List<string>(warnings);
        foreach ((string name, JsonNode? library) in target)
        {
            if (library!["type"]?.GetValue<string>() != "package")
                continue;
            int slash = name.IndexOf('/', StringComparison.Ordinal);
            (string id, string version) = (name[..slash], name[(slash + 1)..]);
            string package = $"{id}, {version}";
            versions[id] = version;
            JsonNode files = root["libraries"]![name]!;
            string folder = folders.Select(at => Path.Combine(at, files["path"]!.GetValue<string>())).FirstOrDefault(Directory.Exists)
                ?? throw new PackageException("NUGET", $"The folder of {package} is missing right after it was restored. Run the cell again.");
            foreach (string file in Files(library["runtime"], folder))
            {
                if (Identity(file) is { } identity)
                    assemblies.Add(new PackageAssembly(identity.Name!, identity.Version ?? new Version(0, 0), file, package));
            }
            native.AddRange(Files(library["native"], folder));
            frameworks.AddRange((library["frameworkReferences"] as JsonArray ?? []).Select(framework => framework!.GetValue<string>()));
            string[] content = [.. files["files"]!.AsArray().Select(file => file!.GetValue<string>())];
            // Restore lets a package pass that has build steps for this framework and libraries for others.
            if (library["runtime"] is null && content.Any(file => file.StartsWith("lib/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
                notes.Add($"{package} has no library for {PackageProject.Framework}, so there is nothing of it to use. Ask for a version that has one.");
            if (content.Any(file => file.StartsWith(Extensions, StringComparison.Ordinal)))
                notes.Add($"{id} brings an extension for .NET Interactive, which is not run here; its types work as in any C# program.");
        }
        return new RestoredPackages
        {
            RestoredAt = now,
            Versions = versions,
            Assemblies = assemblies,
            NativeFiles = native,
            Frameworks = [.. frameworks.Distinct(StringComparer.Ordinal)],
            Notes = notes,
        };
    }

    // A file "_._" says that there is nothing here because the framework has it.
    private static IEnumerable<string> Files(JsonNode? assets, string folder) =>
        (assets as JsonObject ?? []).Select(asset => asset.Key).Where(asset => !asset.EndsWith("_._", StringComparison.Ordinal))
            .Select(asset => Path.GetFullPath(asset, folder));

    private static AssemblyName? Identity(string file)
    {
        try
        {
            return file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? AssemblyName.GetAssemblyName(file) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
