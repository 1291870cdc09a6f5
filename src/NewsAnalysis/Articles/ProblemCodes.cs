using System.Collections.Frozen;

namespace NewsAnalysis;

/// <summary>The kinds of problem that the load report knows.</summary>
public static class ProblemCodes
{
    /// <summary>There is no file or folder of this name.</summary>
    public const string MissingPath = "missing-path";

    /// <summary>The file or folder could not be opened or read to its end.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The file has no content.</summary>
    public const string EmptyFile = "empty-file";

    /// <summary>The folder holds nothing that can be read.</summary>
    public const string EmptyFolder = "empty-folder";

    /// <summary>The file is not text.</summary>
    public const string BinaryFile = "binary-file";

    /// <summary>The file's extension names no form that can be read.</summary>
    public const string UnknownForm = "unknown-form";

    /// <summary>An article, a line or a field is longer than the limit.</summary>
    public const string TooLong = "too-long";

    /// <summary>A line or file is not valid JSON.</summary>
    public const string InvalidJson = "invalid-json";

    /// <summary>A table of comma- or tab-separated values is broken.</summary>
    public const string InvalidTable = "invalid-table";

    /// <summary>A feed is not well-formed XML, or is no feed.</summary>
    public const string InvalidFeed = "invalid-feed";

    /// <summary>A compressed file is damaged, encrypted, nested too deeply or unpacks to too much.</summary>
    public const string InvalidArchive = "invalid-archive";

    /// <summary>An article without a text.</summary>
    public const string MissingText = "missing-text";

    /// <summary>A page on which no article was found.</summary>
    public const string NoArticle = "no-article";

    /// <summary>A field of an article has the wrong type and was left out.</summary>
    public const string InvalidField = "invalid-field";

    /// <summary>A published or updated time could not be understood and was left out.</summary>
    public const string InvalidTime = "invalid-time";

    /// <summary>An article that extraction failed on.</summary>
    public const string ExtractionFailed = "extraction-failed";

    /// <summary>Notice: bytes that are not UTF-8 were read as Windows-1252, or the text was found to be UTF-16.</summary>
    public const string Encoding = "encoding";

    /// <summary>Notice: files of other kinds in a folder were left out.</summary>
    public const string SkippedFiles = "skipped-files";

    /// <summary>Notice: a time zone that papers of several countries use with different offsets took the commonest one.</summary>
    public const string AmbiguousTimeZone = "ambiguous-time-zone";

    /// <summary>Notice: a date line in digits, whose day and month could change places, was read with the day first.</summary>
    public const string AmbiguousDate = "ambiguous-date";

    /// <summary>Notice: two articles have the same text.</summary>
    public const string DuplicateText = "duplicate-text";

    /// <summary>Notice: two articles have the same id.</summary>
    public const string DuplicateId = "duplicate-id";

    private static readonly FrozenSet<string> Notices =
        FrozenSet.ToFrozenSet([Encoding, SkippedFiles, AmbiguousTimeZone, AmbiguousDate, DuplicateText, DuplicateId], StringComparer.Ordinal);

    /// <summary>True for the kinds that lose nothing: they say how a doubt was settled.</summary>
    public static bool IsNotice(string code) => Notices.Contains(code);
}
