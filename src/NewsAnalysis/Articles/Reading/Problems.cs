using System.Globalization;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Makes the rows of the load report: all wording in one place.</summary>
internal static class Problems
{
    public static Problem MissingPath(string path) =>
        new(path, null, ProblemCodes.MissingPath, "There is no such file or folder.", "Check the path; relative paths start at the working directory.");

    public static Problem Unreadable(string path, string reason) =>
        new(path, null, ProblemCodes.Unreadable, $"Could not be read: {Sentence(reason)}", "Check that the file exists, may be read and is not locked by another program.");

    public static Problem EmptyFile(string path) =>
        new(path, null, ProblemCodes.EmptyFile, "The file has no text.", "Put the article's text into it, or remove it.");

    public static Problem EmptyFolder(string path) =>
        new(path, null, ProblemCodes.EmptyFolder, "The folder holds no article files.", $"Give a folder with files of these kinds: {ArticleForms.Listing}.");

    public static Problem BinaryFile(string path) =>
        new(path, null, ProblemCodes.BinaryFile, "This is not text: it holds bytes that no text has.", "Save the article as plain text, HTML or JSON and give that file.");

    public static Problem UnknownForm(string path, string extension) =>
        new(path, null, ProblemCodes.UnknownForm, extension.Length == 0 ? "A file without an extension is not read." : $"Files of kind {extension} are not read.", $"Convert it to, or rename it as, one of {ArticleForms.Listing}.");

    public static Problem TooLong(string path, int? line, string what, long limit) =>
        new(path, line, ProblemCodes.TooLong, $"{what} is longer than {Size(limit)} and was left out.", "Split it into articles, or remove it.");

    public static Problem InvalidJson(string path, int? line, string reason) =>
        new(path, line, ProblemCodes.InvalidJson, $"This is not valid JSON: {Sentence(reason)}", "Write one JSON object a line in .jsonl, and an object or an array of objects in .json.");

    public static Problem NotAnObject(string path, int? line, string found) =>
        new(path, line, ProblemCodes.InvalidJson, $"A JSON object was expected here, not {found}.", "Write each article as an object with a \"text\".");

    public static Problem InvalidTable(string path, int? line, string reason) =>
        new(path, line, ProblemCodes.InvalidTable, Sentence(reason), "Write a header line with the column text, then one article a row, fields with separators or line breaks in double quotes.");

    public static Problem InvalidFeed(string path, int? line, string reason) =>
        new(path, line, ProblemCodes.InvalidFeed, $"This is not a feed that can be read: {Sentence(reason)}", "Give an RSS 2.0, RDF or Atom file as its site serves it.");

    public static Problem InvalidArchive(string path, string reason) =>
        new(path, null, ProblemCodes.InvalidArchive, Sentence(reason), "Unpack it and give the files inside.");

    public static Problem MissingText(string path, int? line) =>
        new(path, line, ProblemCodes.MissingText, "The article has no text.", "Give it a field \"text\" that is not empty.");

    public static Problem NoArticle(string path) =>
        new(path, null, ProblemCodes.NoArticle, "No article text was found on this page.", "Save the page again after it has loaded, or save its text as .txt.");

    public static Problem TooDeep(string path) =>
        new(path, null, ProblemCodes.NoArticle, "The page nests its elements deeper than any real page.", "Save the article's text as .txt.");

    public static Problem InvalidField(string path, int? line, string field, string expected) =>
        new(path, line, ProblemCodes.InvalidField, $"The field \"{field}\" is not {expected} and was left out.", $"Write \"{field}\" as {expected}.");

    public static Problem InvalidTime(string path, int? line, string field, string written) =>
        new(path, line, ProblemCodes.InvalidTime, $"The field \"{field}\" was left out: \"{Quote(written)}\" is not understood as a date.", "Write it as 2024-03-16 or 2024-03-16T10:54:00+05:30.");

    public static Problem ExtractionFailed(string path, string id, string reason) =>
        new(path, null, ProblemCodes.ExtractionFailed, $"Extraction failed on article {Quote(id)}: {Sentence(reason)}", "Please report it with the article's text; the other articles are not affected.");

    public static Problem Utf16(string path, string name) =>
        new(path, null, ProblemCodes.Encoding, $"Read as {name}.", "Nothing to do; save it as UTF-8 if letters look wrong.");

    public static Problem Windows1252(string path, int? line) =>
        new(path, line, ProblemCodes.Encoding, "Bytes that are not UTF-8 were read as Windows-1252.", "Save the file as UTF-8 if letters look wrong.");

    public static Problem SkippedFiles(string folder, int count, string kinds) =>
        new(folder, null, ProblemCodes.SkippedFiles, count == 1 ? $"1 file of another kind was left out ({kinds})." : $"{count.ToString(CultureInfo.InvariantCulture)} files of other kinds were left out ({kinds}).", $"Nothing to do if they hold no articles; these kinds are read: {ArticleForms.Listing}.");

    public static Problem AmbiguousTimeZone(string path, string id, string zone, string reading) =>
        new(path, null, ProblemCodes.AmbiguousTimeZone, $"{zone}, in article {Quote(id)}, means different offsets in different countries; {reading} was taken.", "Give \"published\" with its offset if that is wrong.");

    public static Problem AmbiguousDate(string path, string id, DateOnly reading) =>
        new(path, null, ProblemCodes.AmbiguousDate, $"Day and month of the date line of article {Quote(id)} could change places; {reading.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} was taken.", "Give \"published\" as year-month-day if that is wrong.");

    public static Problem DuplicateText(string path, string id, string earlier) =>
        new(path, null, ProblemCodes.DuplicateText, $"Article {Quote(id)} has the same text as {Quote(earlier)}; both are kept.", "Remove one of them if reports are to count once.");

    public static Problem DuplicateId(string path, string id) =>
        new(path, null, ProblemCodes.DuplicateId, $"There is another article with the id {Quote(id)}; rows of both carry it.", "Give each article an id of its own.");

    private static string Sentence(string reason)
    {
        reason = Quote(reason.ReplaceLineEndings(" "), 300);
        return reason.EndsWith('.') ? reason : reason + ".";
    }

    /// <summary>Words from a file, cut to a length that a report can bear and without control characters that a terminal would obey.</summary>
    private static string Quote(string written, int length = 80)
    {
        var cut = written.Length <= length ? written : written[..length] + "…";
        return string.Create(cut.Length, cut, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(text[i]) ? ' ' : text[i];
        });
    }

    private static string Size(long bytes) =>
        bytes >= 1 << 20 ? $"{(bytes >> 20).ToString(CultureInfo.InvariantCulture)} MB" : $"{bytes.ToString(CultureInfo.InvariantCulture)} bytes";
}
