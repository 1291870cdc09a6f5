using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>What packages bring into a session.</summary>
internal sealed partial class SessionAssemblies
{
    private readonly Dictionary<string, PackageAssembly> packaged = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> nativeFiles = new(StringComparer.OrdinalIgnoreCase);
    // Cells compiled against the host's assembly keep to it: one name is one assembly in a session.
    private readonly HashSet<string> ofHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MetadataReference> packageReferences = [];

    /// <summary>What cells compile against because of packages; it only grows.</summary>
    public IReadOnlyList<MetadataReference> PackageReferences
    {
        get
        {
            lock (gate)
                return [.. packageReferences];
        }
    }

    /// <summary>True when a package has brought the assembly of that simple name.</summary>
    public bool HasPackaged(string simpleName) => FindPackaged(simpleName) is not null;

    /// <summary>Makes the assemblies of packages known, and says which of them give way to one that is already there.</summary>
    /// <exception cref="PackageException">A package needs a shared framework that is not installed.</exception>
    public IReadOnlyList<string> AddPackages(RestoredPackages packages)
    {
        List<PackageAssembly> all = [.. packages.Assemblies, .. packages.Frameworks.SelectMany(SharedFramework.Assemblies)];
        var conflicts = new List<string>();
        foreach (PackageAssembly assembly in all)
        {
            if (Add(assembly) is { } conflict)
                conflicts.Add(conflict);
        }
        lock (gate)
        {
            foreach (string file in packages.NativeFiles)
                nativeFiles.TryAdd(Path.GetFileName(file), file);
        }
        return conflicts;
    }

    // The runtime's own assemblies and those that the host shares with cells are one for all; else a package's version is what was
    // asked for, even where the engine itself happens to use another.
    private string? Add(PackageAssembly assembly)
    {
        if (HostAssemblies.IsShared(assembly.Name) || IsTaken(assembly.Name) || HostAssemblies.VersionOf(assembly.Name) == assembly.Version)
        {
            lock (gate)
            {
                if (HostAssemblies.Find(assembly.Name) is { } host)
                    packageReferences.Add(host);
            }
            return HostAssemblies.VersionOf(assembly.Name) is { } own && own < assembly.Version
                ? $"{assembly.Package} brings {assembly.Name} {assembly.Version}; the engine's {own} is used."
                : null;
        }
        lock (gate)
        {
            if (packaged.TryGetValue(assembly.Name, out PackageAssembly? earlier))
            {
                return earlier.Version == assembly.Version
                    ? null
                    : $"{assembly.Package} brings {assembly.Name} {assembly.Version}; this session already uses {earlier.Version}, of {earlier.Package}. Restart it and reference both in one cell.";
            }
            packaged[assembly.Name] = assembly;
            if (referenced.TryAdd(assembly.Name, assembly.Path))
                packageReferences.Add(Metadata(assembly.Path));
            return null;
        }
    }

    private PortableExecutableReference? FindOfHost(string simpleName)
    {
        PortableExecutableReference? host = HostAssemblies.Find(simpleName);
        lock (gate)
        {
            if (host is not null)
                ofHost.Add(simpleName);
        }
        return host;
    }

    private bool IsTaken(string simpleName)
    {
        lock (gate)
            return ofHost.Contains(simpleName);
    }

    private string? FindPackaged(string simpleName)
    {
        lock (gate)
            return packaged.TryGetValue(simpleName, out PackageAssembly? assembly) ? assembly.Path : null;
    }
}
