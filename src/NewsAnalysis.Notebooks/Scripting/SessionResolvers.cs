using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>Finds what <c>#r</c> names, from the session's folder or the folder of the file that says it.</summary>
/// <param name="assemblies">The session's assemblies.</param>
/// <param name="baseDirectory">The session's folder.</param>
/// <param name="isPreview">True for a cell that is being typed: what it names is read, and the session is left as it is.</param>
internal sealed class SessionReferenceResolver(SessionAssemblies assemblies, string baseDirectory, bool isPreview = false) : MetadataReferenceResolver
{
    private readonly SessionAssemblies assemblies = assemblies;
    private readonly string baseDirectory = baseDirectory;

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <summary>The full path that <paramref name="reference"/> means; whether a file is there is not asked.</summary>
    public string PathOf(string reference, string? loadedFrom) =>
        NotebookPaths.Full(reference, Path.IsPathFullyQualified(loadedFrom ?? "") ? Path.GetDirectoryName(loadedFrom)! : baseDirectory);

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        string path = PathOf(reference, baseFilePath);
        if (File.Exists(path))
            return [isPreview ? assemblies.Peek(path) : assemblies.Reference(path)];
        // A notebook names the build output of one configuration; a host of another has the same assembly itself.
        string file = reference[(reference.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        string name = file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? file[..^4] : file;
        return HostAssemblies.Find(name) is { } host ? [host] : [];
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        assemblies.FindMissing(referenceIdentity.Name);

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => assemblies.GetHashCode();
}

/// <summary>Finds what <c>#load</c> names, from the session's folder or the folder of the file that says it.</summary>
internal sealed class SessionSourceResolver(string baseDirectory) : SourceReferenceResolver
{
    private readonly string baseDirectory = baseDirectory;

    /// <inheritdoc/>
    public override string NormalizePath(string path, string? baseFilePath) => path;

    /// <inheritdoc/>
    public override string? ResolveReference(string path, string? baseFilePath)
    {
        string full = NotebookPaths.Full(path, Path.IsPathFullyQualified(baseFilePath ?? "") ? Path.GetDirectoryName(baseFilePath)! : baseDirectory);
        return File.Exists(full) ? full : null;
    }

    /// <inheritdoc/>
    public override Stream OpenRead(string resolvedPath)
    {
        // Packages that the file asks for have been restored by now, and the compiler knows nothing of them.
        string text = File.ReadAllText(resolvedPath);
        string rest = PackageDirectives.Without(text);
        return ReferenceEquals(rest, text) ? File.OpenRead(resolvedPath) : new MemoryStream(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(rest)).ToArray());
    }

    /// <summary>The full path and the text of a file that <c>#load</c> names; null where it cannot be read.</summary>
    public (string Path, string Text)? TryRead(string path, string? baseFilePath)
    {
        try
        {
            return ResolveReference(path, baseFilePath) is { } full ? (full, File.ReadAllText(full)) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is SessionSourceResolver resolver && resolver.baseDirectory == baseDirectory;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(baseDirectory);
}
