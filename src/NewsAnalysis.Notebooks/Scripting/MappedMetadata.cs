using System.IO.MemoryMappedFiles;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Reads the metadata of an assembly where it lies. The .NET libraries alone have 70 MB of machine code around their metadata:
/// mapped into memory, a session holds only the pages that the compiler looks at.
/// </summary>
internal static class MappedMetadata
{
    /// <summary>The reference for the assembly at <paramref name="path"/>. The file stays mapped, so for files that stay: those of .NET and of the host.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">The file is not an assembly of .NET.</exception>
    public static PortableExecutableReference Reference(string path)
    {
        Mapping mapping = Map(path);
        // The module keeps the mapping alive, and nothing else has to.
        ModuleMetadata module = ModuleMetadata.CreateFromMetadata(mapping.Start, mapping.Length, mapping.Dispose);
        return AssemblyMetadata.Create(module).GetReference(filePath: path);
    }

    private static unsafe Mapping Map(string path)
    {
        MemoryMappedFile file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        MemoryMappedViewAccessor view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        var mapping = new Mapping(file, view);
        try
        {
            var headers = new PEHeaders(new UnmanagedMemoryStream(start, view.Capacity));
            if (headers.MetadataSize == 0)
                throw new BadImageFormatException($"{path} is not an assembly of .NET: it has no metadata.");
            mapping.Start = (nint)(start + headers.MetadataStartOffset);
            mapping.Length = headers.MetadataSize;
            return mapping;
        }
        catch (BadImageFormatException)
        {
            mapping.Dispose();
            throw;
        }
    }

    private sealed class Mapping(MemoryMappedFile file, MemoryMappedViewAccessor view) : IDisposable
    {
        public nint Start { get; set; }

        public int Length { get; set; }

        public void Dispose()
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file.Dispose();
        }
    }
}
