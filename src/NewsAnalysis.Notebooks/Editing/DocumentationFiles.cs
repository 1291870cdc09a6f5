using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Finds a symbol's documentation in the XML file beside its assembly, or for .NET itself in the reference pack of the SDK where one is
/// installed. The files are searched as they lie on disk: reading one into objects would take longer and keep 10 MB for a line.
/// </summary>
internal static class DocumentationFiles
{
    private static readonly Lazy<IReadOnlyList<string>> PlatformFiles = new(FindPlatformFiles);
    private static readonly ConcurrentDictionary<string, string> FileOfType = new(StringComparer.Ordinal);

    /// <summary>The <c>member</c> element of <paramref name="symbol"/>, or null where nothing is written about it.</summary>
    /// <param name="symbol">The symbol, as defined.</param>
    /// <param name="compilation">What it was found in.</param>
    public static string? Find(ISymbol symbol, Compilation compilation)
    {
        if (symbol.GetDocumentationCommentId() is not { } id || symbol.ContainingAssembly is not { } assembly)
            return null;
        string? path = (compilation.GetMetadataReference(assembly) as PortableExecutableReference)?.FilePath;
        if (path is not null && Path.ChangeExtension(path, ".xml") is var beside && File.Exists(beside))
            return Search(beside, id);
        return path is null || Path.GetDirectoryName(path) == RuntimeFolder ? SearchPlatform(symbol, id) : null;
    }

#pragma warning disable IL3000 // Where there is no file there is no folder, and nothing is found.
    private static string? RuntimeFolder => Path.GetDirectoryName(typeof(object).Assembly.Location);
#pragma warning restore IL3000

    // A library of the runtime and the documentation of its types are not always called the same.
    private static string? SearchPlatform(ISymbol symbol, string id)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        string typeId = (type?.GetDocumentationCommentId()) ?? id;
        if (FileOfType.TryGetValue(typeId, out string? known))
            return Search(known, id);
        string space = type?.ContainingNamespace.ToDisplayString() ?? "";
        foreach (string file in PlatformFiles.Value.OrderByDescending(file => Path.GetFileNameWithoutExtension(file) is var name && (name == symbol.ContainingAssembly.Name || name == space)))
        {
            if (Search(file, id) is not { } found)
                continue;
            FileOfType[typeId] = file;
            return found;
        }
        return null;
    }

    private static unsafe string? Search(string path, string id)
    {
        try
        {
            using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            using MemoryMappedViewAccessor view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
            byte* start = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            try
            {
                return Search(new ReadOnlySpan<byte>(start, checked((int)view.Capacity)), id);
            }
            finally
            {
                view.SafeMemoryMappedViewHandle.ReleasePointer();
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or OverflowException)
        {
            return null;
        }
    }

    private static string? Search(ReadOnlySpan<byte> text, string id)
    {
        // The rarer end of the name first would be faster still; the whole is fast enough.
        ReadOnlySpan<byte> close = "</member>"u8;
        int at = text.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\""));
        if (at < 0)
            return null;
        int length = text[at..].IndexOf(close);
        return length < 0 ? null : Encoding.UTF8.GetString(text.Slice(at, length + close.Length));
    }

    // …/shared/Microsoft.NETCore.App/10.0.1 beside …/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0; the largest file has most.
    private static IReadOnlyList<string> FindPlatformFiles()
    {
        string? root = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(RuntimeFolder)));
        string pack = Path.Combine(root ?? "", "packs", "Microsoft.NETCore.App.Ref");
        if (root is null || !Directory.Exists(pack))
            return [];
        string target = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        string? folder = Directory.GetDirectories(pack).Select(version => Path.Combine(version, "ref", target)).Where(Directory.Exists)
            .OrderByDescending(name => name.Length).ThenByDescending(name => name, StringComparer.Ordinal).FirstOrDefault();
        return folder is null ? [] : [.. Directory.GetFiles(folder, "*.xml").OrderByDescending(file => new FileInfo(file).Length)];
    }
}
