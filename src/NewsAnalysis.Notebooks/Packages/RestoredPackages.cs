using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks;

/// <summary>An assembly of a package.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Version">Its own version, which is often not the package's.</param>
/// <param name="Path">The file.</param>
/// <param name="Package">The package it is from, as <c>Id, Version</c>.</param>
internal sealed record PackageAssembly(string Name, Version Version, string Path, string Package);

/// <summary>What a restore gave: the closure of the packages asked for, as files of this machine.</summary>
internal sealed record RestoredPackages
{
    /// <summary>When it was restored, in UTC.</summary>
    public required DateTimeOffset RestoredAt { get; init; }

    /// <summary>The version of each package, those that others need included, by id.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }

    /// <summary>The assemblies to run with.</summary>
    public required IReadOnlyList<PackageAssembly> Assemblies { get; init; }

    /// <summary>The native libraries for this machine.</summary>
    public required IReadOnlyList<string> NativeFiles { get; init; }

    /// <summary>Shared frameworks that packages need besides .NET's own, such as <c>Microsoft.AspNetCore.App</c>.</summary>
    public required IReadOnlyList<string> Frameworks { get; init; }

    /// <summary>What the reader is to know, a line each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>True while every file is there: a user may empty the package folder at any time.</summary>
    public bool IsComplete => Assemblies.Select(assembly => assembly.Path).Concat(NativeFiles).All(File.Exists);

    /// <summary>The content of the file that a later process reads.</summary>
    public string ToJson() => new JsonObject
    {
        ["restoredAt"] = RestoredAt,
        ["versions"] = new JsonObject(Versions.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value))),
        ["assemblies"] = new JsonArray([.. Assemblies.Select(assembly => new JsonArray(assembly.Name, assembly.Version.ToString(), assembly.Path, assembly.Package))]),
        ["nativeFiles"] = Texts(NativeFiles),
        ["frameworks"] = Texts(Frameworks),
        ["notes"] = Texts(Notes),
    }.ToJsonString();

    /// <summary>What <see cref="ToJson"/> wrote; null when the text is something else, as after a change of this format.</summary>
    public static RestoredPackages? FromJson(string json)
    {
        try
        {
            JsonNode root = JsonNode.Parse(json)!;
            return new RestoredPackages
            {
                RestoredAt = root["restoredAt"]!.GetValue<DateTimeOffset>(),
                Versions = root["versions"]!.AsObject().ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>(), StringComparer.OrdinalIgnoreCase),
                Assemblies = [.. root["assemblies"]!.AsArray().Select(entry => new PackageAssembly(Text(entry![0]), Version.Parse(Text(entry[1])), Text(entry[2]), Text(entry[3])))],
                NativeFiles = [.. root["nativeFiles"]!.AsArray().Select(Text)],
                Frameworks = [.. root["frameworks"]!.AsArray().Select(Text)],
                Notes = [.. root["notes"]!.AsArray().Select(Text)],
            };
        }
        catch (Exception failure) when (failure is System.Text.Json.JsonException or NullReferenceException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);
}
