using System.Reflection;

namespace NewsAnalysis.Notebooks;

/// <summary>The shared frameworks of the installed runtime, for packages that need one, as those for web servers do.</summary>
internal static class SharedFramework
{
    /// <summary>The assemblies of a framework that .NET's own does not have.</summary>
    /// <param name="name">Its name, such as <c>Microsoft.AspNetCore.App</c>.</param>
    /// <exception cref="PackageException">It is not installed.</exception>
    public static IEnumerable<PackageAssembly> Assemblies(string name)
    {
        if (name == "Microsoft.NETCore.App")
            return [];
        string shared = Path.Combine(RuntimeName.Root, "shared", name);
        string? folder = RuntimeName.Root.Length == 0 || !Directory.Exists(shared) ? null : Directory.EnumerateDirectories(shared)
            .Select(path => (Path: path, Version: Version.TryParse(Path.GetFileName(path), out Version? version) ? version : new Version(0, 0)))
            .Where(entry => entry.Version.Major == Environment.Version.Major && entry.Version.Minor == Environment.Version.Minor)
            .OrderByDescending(entry => entry.Version).Select(entry => entry.Path).FirstOrDefault();
        if (folder is null)
            throw new PackageException("NUGET", $"A package needs the shared framework {name} {Environment.Version.Major}.{Environment.Version.Minor}, which is not installed. Install it (https://dotnet.microsoft.com/download), or use a package that does without.");
        return Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(path => Read(path, name)).OfType<PackageAssembly>();
    }

    private static PackageAssembly? Read(string path, string framework)
    {
        try
        {
            AssemblyName identity = AssemblyName.GetAssemblyName(path);
            return new PackageAssembly(identity.Name!, identity.Version ?? new Version(0, 0), path, framework);
        }
        catch (BadImageFormatException)
        {
            // A native library lies among them.
            return null;
        }
    }
}
