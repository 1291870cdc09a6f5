using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>The assemblies that the process already has: cells share them, so that a type is the same type on both sides.</summary>
internal static class HostAssemblies
{
    private static readonly FrozenDictionary<string, string> TrustedPaths = ReadTrustedPaths();
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> References = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, bool> Given = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Lazy<FrozenSet<string>> PlatformNames = new(() => PlatformPaths().Select(entry => entry.Key).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    private static readonly Lazy<IReadOnlyList<MetadataReference>> LazyPlatform = new(ReadPlatform);

    /// <summary>The context the engine itself lives in: what it can load, cells take from it.</summary>
    public static AssemblyLoadContext Context { get; } =
        AssemblyLoadContext.GetLoadContext(typeof(HostAssemblies).Assembly) ?? AssemblyLoadContext.Default;

    /// <summary>The .NET libraries, once per process: reading them is a good part of a session's start.</summary>
    public static IReadOnlyList<MetadataReference> Platform => LazyPlatform.Value;

    /// <summary>The reference for the assembly of that simple name, or null when the host has none.</summary>
    public static PortableExecutableReference? Find(string simpleName)
    {
        if (References.TryGetValue(simpleName, out PortableExecutableReference? known))
            return known;
        PortableExecutableReference? found = FindLoaded(simpleName) is { } assembly
            ? References.GetOrAdd(simpleName, _ => Create(assembly))
            : TrustedPaths.TryGetValue(simpleName, out string? path) ? MappedMetadata.Reference(path) : null;
        return found is null ? null : References.GetOrAdd(simpleName, found);
    }

    /// <summary>True when the host can supply the assembly of that simple name at run time.</summary>
    public static bool Has(string simpleName) => TrustedPaths.ContainsKey(simpleName) || FindLoaded(simpleName) is not null;

    /// <summary>True for assemblies that host and cells must have in common: the runtime's own, this engine, and what a host gave its sessions.</summary>
    public static bool IsShared(string simpleName) => PlatformNames.Value.Contains(simpleName) || Given.ContainsKey(simpleName);

    /// <summary>The version of the assembly that the host has of that simple name; null when it has none.</summary>
    public static Version? VersionOf(string simpleName) =>
        FindLoaded(simpleName) is { } assembly ? assembly.GetName().Version
        : TrustedPaths.TryGetValue(simpleName, out string? path) ? AssemblyName.GetAssemblyName(path).Version : null;

    /// <summary>A reference to an assembly that is loaded, from its file or, where it has none, from memory.</summary>
    public static PortableExecutableReference ReferenceTo(Assembly assembly)
    {
        string name = assembly.GetName().Name ?? throw new ArgumentException("An assembly without a name cannot be referenced.", nameof(assembly));
        Given.TryAdd(name, true);
        return References.GetOrAdd(name, _ => Create(assembly));
    }

    private static PortableExecutableReference Create(Assembly assembly)
    {
#pragma warning disable IL3000 // The empty location of a single-file program is what the branch is about.
        if (assembly.Location is { Length: > 0 } path)
            return MappedMetadata.Reference(path);
#pragma warning restore IL3000
        return FromMemory(assembly);
    }

    /// <summary>A reference to what is loaded, wherever it came from.</summary>
    public static unsafe PortableExecutableReference FromMemory(Assembly assembly, DocumentationProvider? documentation = null)
    {
        if (!assembly.TryGetRawMetadata(out byte* blob, out int length))
            throw new ArgumentException($"The assembly {assembly.GetName().Name} has no metadata to reference. Give one that was loaded from a file.", nameof(assembly));
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((IntPtr)blob, length)).GetReference(documentation);
    }

    private static Assembly? FindLoaded(string simpleName) =>
        Context.Assemblies.Concat(AssemblyLoadContext.Default.Assemblies)
            .FirstOrDefault(assembly => !assembly.IsDynamic && string.Equals(assembly.GetName().Name, simpleName, StringComparison.OrdinalIgnoreCase));

    private static FrozenDictionary<string, string> ReadTrustedPaths()
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string list = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        foreach (string path in list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        return paths.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<KeyValuePair<string, string>> PlatformPaths()
    {
#pragma warning disable IL3000
        string? runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
#pragma warning restore IL3000
        return TrustedPaths.Where(entry => string.Equals(Path.GetDirectoryName(entry.Value), runtime, StringComparison.Ordinal));
    }

    private static List<MetadataReference> ReadPlatform() =>
        PlatformPaths()
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => References.GetOrAdd(entry.Key, _ => MappedMetadata.Reference(entry.Value)))
            .Where(HasTypes)
            .ToList<MetadataReference>();

    // Half of the libraries only forward to others. They have nothing to name, and every cell would bind them; where a library refers
    // to one, it is found when it is missed.
    private static bool HasTypes(PortableExecutableReference reference) =>
        reference.GetMetadata() is not AssemblyMetadata assembly || assembly.GetModules()[0].GetMetadataReader().TypeDefinitions.Count > 1;
}
