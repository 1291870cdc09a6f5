using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// The assemblies of one session: its compiled cells, and the files that <c>#r</c> names with what lies beside them.
/// An assembly that the host has is always the host's, whatever file the cell names; a package has its own say.
/// </summary>
internal sealed partial class SessionAssemblies : AssemblyLoadContext
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Assembly> submissions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> referenced = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PortableExecutableReference> metadata = new(StringComparer.Ordinal);
    private readonly List<string> folders = [];
    private readonly List<AssemblyDependencyResolver> dependencies = [];

    public SessionAssemblies()
        : base("notebook session", isCollectible: false)
    {
    }

    /// <summary>Loads a compiled cell with its line table.</summary>
    public Assembly LoadSubmission(MemoryStream image, MemoryStream symbols)
    {
        image.Position = 0;
        symbols.Position = 0;
        Assembly assembly = LoadFromStream(image, symbols);
        lock (gate)
            submissions[assembly.GetName().Name!] = assembly;
        return assembly;
    }

    /// <summary>True when the assembly is a compiled cell of this session.</summary>
    public bool IsSubmission(Assembly assembly)
    {
        lock (gate)
            return submissions.TryGetValue(assembly.GetName().Name ?? "", out Assembly? known) && known == assembly;
    }

    /// <summary>The metadata for the file at <paramref name="path"/>, the host's own where it has that assembly, and remembers where its dependencies are.</summary>
    public PortableExecutableReference Reference(string path)
    {
        string name = SimpleName(path);
        if (FindOfHost(name) is { } host)
            return AddFolder(path, host);
        lock (gate)
        {
            // The first file of a name stays: a process holds one assembly of a name per session.
            path = referenced.TryGetValue(name, out string? first) ? first : path;
            referenced[name] = path;
        }
        return AddFolder(path, Metadata(path));
    }

    /// <summary>The metadata that <see cref="Reference"/> would give, without taking the file into the session.</summary>
    public PortableExecutableReference Peek(string path) => HostAssemblies.Find(SimpleName(path)) ?? Metadata(path);

    /// <summary>The metadata of an assembly that a referenced one needs, or null when it is nowhere.</summary>
    public PortableExecutableReference? FindMissing(string simpleName) =>
        (FindPackaged(simpleName) is { } package ? Metadata(package) : HostAssemblies.Find(simpleName)) ?? (FindFile(new AssemblyName(simpleName)) is { } path ? Metadata(path) : null);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        lock (gate)
        {
            if (submissions.TryGetValue(assemblyName.Name ?? "", out Assembly? submission))
                return submission;
        }
        if (FindPackaged(assemblyName.Name ?? "") is { } file)
            return LoadFromAssemblyPath(file);
        if (HostAssemblies.Has(assemblyName.Name ?? ""))
            return HostAssemblies.Context == Default ? null : HostAssemblies.Context.LoadFromAssemblyName(new AssemblyName(assemblyName.Name!));
        return FindFile(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        lock (gate)
        {
            string? path = NativeNames(unmanagedDllName).Select(name => nativeFiles.GetValueOrDefault(name)).FirstOrDefault(found => found is not null)
                ?? dependencies.Select(resolver => resolver.ResolveUnmanagedDllToPath(unmanagedDllName)).FirstOrDefault(found => found is not null)
                ?? folders.SelectMany(folder => NativeNames(unmanagedDllName).Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
            return path is null ? 0 : LoadUnmanagedDllFromPath(path);
        }
    }

    private static IEnumerable<string> NativeNames(string name) =>
        OperatingSystem.IsWindows() ? [name, name + ".dll"]
        : OperatingSystem.IsMacOS() ? [name, $"lib{name}.dylib", name + ".dylib"]
        : [name, $"lib{name}.so", name + ".so"];

    private static string SimpleName(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path).Name ?? Path.GetFileNameWithoutExtension(path);
        }
        catch (BadImageFormatException)
        {
            return Path.GetFileNameWithoutExtension(path);
        }
    }

    private PortableExecutableReference Metadata(string path)
    {
        lock (gate)
        {
            if (!metadata.TryGetValue(path, out PortableExecutableReference? reference))
                metadata[path] = reference = MetadataReference.CreateFromFile(path);
            return reference;
        }
    }

    private PortableExecutableReference AddFolder(string path, PortableExecutableReference reference)
    {
        string folder = Path.GetDirectoryName(path)!;
        lock (gate)
        {
            if (folders.Contains(folder, StringComparer.Ordinal))
                return reference;
            folders.Add(folder);
            if (File.Exists(Path.ChangeExtension(path, ".deps.json")))
                dependencies.Add(new AssemblyDependencyResolver(path));
        }
        return reference;
    }

    private string? FindFile(AssemblyName assemblyName)
    {
        lock (gate)
        {
            if (referenced.TryGetValue(assemblyName.Name!, out string? path))
                return path;
            return dependencies.Select(resolver => resolver.ResolveAssemblyToPath(assemblyName)).FirstOrDefault(found => found is not null)
                ?? folders.Select(folder => Path.Combine(folder, assemblyName.Name + ".dll")).FirstOrDefault(File.Exists);
        }
    }
}
