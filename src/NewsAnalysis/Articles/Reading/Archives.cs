using System.IO.Compression;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Compressed files: what is inside is read as if it lay beside them. Nothing is ever written to disk.</summary>
internal static class Archives
{
    private const int DeepestNesting = 3;

    // News text shrinks to a third or a fifth; what grows two hundredfold was made to.
    private const long LargestGrowth = 200;
    private const long AlwaysAllowed = 64L << 20;

    public static IEnumerable<ArticleOrProblem> ReadGzip(Stream stream, SourceFile file)
    {
        if (file.Depth >= DeepestNesting)
            return [Problems.InvalidArchive(file.Path, "It lies too deep inside other archives")];
        return Unpack(stream, file);
    }

    private static IEnumerable<ArticleOrProblem> Unpack(Stream stream, SourceFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Path);
        using var unpacked = new BoundedStream(new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true), Allowance(stream, file));
        // Without an extension of its own, what is inside is told by its first character.
        var form = ArticleForms.Of(name);
        if (form is null && Path.GetExtension(name).Length > 0)
        {
            yield return Problems.UnknownForm(file.Path, Path.GetExtension(name));
            yield break;
        }

        Stream inside = unpacked;
        if (form is null)
        {
            var head = new byte[1];
            var length = unpacked.Read(head, 0, 1);
            inside = new ReplayStream(head[..length], unpacked);
            form = head[0] == '{' ? JsonLinesForm.Read : PlainTextForm.Read;
        }

        foreach (var item in form(inside, file.Inner(file.Path)))
            yield return item;
        if (BreaksOff(stream, unpacked.Total))
            yield return Problems.InvalidArchive(file.Path, "It breaks off before its end; what came before was read");
    }

    /// <summary>True when the length that stands last in a gzip file is more than came out of it: the framework ends such files in silence.</summary>
    private static bool BreaksOff(Stream stream, long total)
    {
        if (!stream.CanSeek || stream.Length < 18 || total > uint.MaxValue)
            return false;
        var length = new byte[4];
        stream.Seek(-4, SeekOrigin.End);
        stream.ReadExactly(length);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(length) > total;
    }

    public static IEnumerable<ArticleOrProblem> ReadZip(Stream stream, SourceFile file)
    {
        if (file.Depth >= DeepestNesting)
        {
            yield return Problems.InvalidArchive(file.Path, "It lies too deep inside other archives");
            yield break;
        }

        var allowance = Allowance(stream, file);
        using var seekable = stream.CanSeek ? null : Buffered(stream, file.Options.MaxFileLength);
        using var archive = new ZipArchive(seekable ?? stream, ZipArchiveMode.Read, leaveOpen: true);
        var any = false;
        foreach (var entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var segments = entry.FullName.Split('/', '\\');
            if (segments[^1].Length == 0 || segments.Any(segment => segment == "__MACOSX" || (segment.StartsWith('.') && segment is not ("." or ".."))) || SourceWalk.IsPassedOver(segments[^1]))
                continue;
            any = true;
            var path = $"{file.Path}/{string.Join('/', segments.Where(segment => segment is not ("" or "." or "..")))}";
            if (ArticleForms.Of(segments[^1]) is not { } form)
            {
                yield return Problems.UnknownForm(path, Path.GetExtension(segments[^1]));
                continue;
            }

            foreach (var item in ArticleReader.Guarded(() => ReadEntry(entry, form, file.Inner(path), allowance), path))
                yield return item;
        }

        if (!any)
            yield return Problems.InvalidArchive(file.Path, "It holds no files");
    }

    private static IEnumerable<ArticleOrProblem> ReadEntry(ZipArchiveEntry entry, ReadForm form, SourceFile file, Allowance allowance)
    {
        using var unpacked = new BoundedStream(entry.Open(), allowance);
        foreach (var item in form(unpacked, file))
            yield return item;
    }

    private static Allowance Allowance(Stream stream, SourceFile file) =>
        (stream as BoundedStream)?.Allowance ?? new Allowance(stream.CanSeek ? Math.Max(AlwaysAllowed, stream.Length * LargestGrowth) : Math.Max(AlwaysAllowed, file.Options.MaxFileLength));

    private static MemoryStream Buffered(Stream stream, int limit)
    {
        var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer, 0, buffer.Length) is var read and > 0)
        {
            if (memory.Length + read > limit)
                throw new InvalidDataException("The archive inside is too large to be read.");
            memory.Write(buffer, 0, read);
        }

        memory.Position = 0;
        return memory;
    }
}
