using FsCheck;
using FsCheck.Fluent;

namespace NewsAnalysis.Notebooks.Tests.Packages;

public class PackageDirectivesTests
{
    [Theory]
    [InlineData("#r \"nuget: Some.Package, 1.2.3\"", "Some.Package, 1.2.3")]
    [InlineData("#r \"nuget:Some.Package,1.2.3\"", "Some.Package, 1.2.3")]
    [InlineData("  #r   \"NuGet: Some.Package\" // newest", "Some.Package")]
    [InlineData("#r \"nuget: Some.Package, [1.0, 2.0)\"", "Some.Package, [1.0, 2.0)")]
    [InlineData("#r \"nuget: Some.Package, 1.*-*\"", "Some.Package, 1.*-*")]
    [InlineData("using System;\nvar a = 1;\n#r \"nuget: Late, 1.0\"\na", "Late, 1.0")]
    [InlineData("#r \"nuget: A, 1.0\"\r\n#r \"nuget: B, 2.0\"\r\n", "A, 1.0|B, 2.0")]
    [InlineData("#if NEVER\n#r \"nuget: A, 1.0\"\n#endif", "")]
    [InlineData("var text = @\"\n#r \"\"nuget: A, 1.0\"\"\n\";", "")]
    [InlineData("// #r \"nuget: A, 1.0\"", "")]
    [InlineData("#r \"nugget.dll\"", "")]
    [InlineData("#r nuget:A", "A")]
    [InlineData("#r nuget: A, 1.0 // why", "A, 1.0")]
    [InlineData("#r \"nuget: A, 1.0-beta.2\nvar x = 1;", "A, 1.0-beta.2")]
    [InlineData("#r \"nuget:A,*-*\"   // newest", "A, *-*")]
    public void Packages_are_those_of_directives(string code, string packages)
    {
        PackageDirectives read = Read(code);
        Assert.Equal(packages, string.Join('|', read.Packages.Select(package => package.Value)));
        Assert.Empty(read.Errors);
    }

    [Theory]
    [InlineData("#r \"nuget: \"", "No package is named")]
    [InlineData("#r \"nuget: a$(b), 1.0\"", "is not the id of a package")]
    [InlineData("#r \"nuget: A, 1.0;$(c)\"", "is not a version")]
    [InlineData("#i \"nuget:\"", "No source is named")]
    public void What_says_nothing_is_an_error_at_its_place(string line, string message)
    {
        CellDiagnostic error = Assert.Single(Read("1;\n  " + line).Errors);
        Assert.Equal(("cell 1", 2, 3), (error.Cell, error.Line, error.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_of_the_cell_stays_where_it_was()
    {
        const string code = "#i \"nuget: https://example.org/v3/index.json\"\n#r \"nuget: A, 1.0\"\nvar here = 1;";
        PackageDirectives read = Read(code);
        Assert.Equal("https://example.org/v3/index.json", Assert.Single(read.Sources).Value);
        Assert.Equal(code.Length, read.Code.Length);
        Assert.Equal("\n\nvar here = 1;", string.Join('\n', read.Code.Split('\n').Select(line => line.Trim())));
    }

    [Theory]
    [InlineData("#i nuget:https://example.org/v3/index.json", "https://example.org/v3/index.json")]
    [InlineData("#i \"nuget: https://example.org/v3/index.json", "https://example.org/v3/index.json")]
    [InlineData("#i nuget:../packages // ours", "../packages")]
    public void A_source_needs_no_quotes(string code, string source)
    {
        PackageDirectives read = Read(code + "\n1");
        Assert.Equal(source, Assert.Single(read.Sources).Value);
        Assert.Equal("\n1", read.Code.TrimStart(' '));
    }

    [Fact]
    public void Loaded_files_are_read_too_once_each()
    {
        var files = new Dictionary<string, string> { ["a.csx"] = "#load \"b.csx\"\n#r \"nuget: A, 1.0\"", ["b.csx"] = "#load \"a.csx\"\n#r \"nuget: B, 1.0\"" };
        var read = PackageDirectives.Read("#load \"a.csx\"\n#load \"none.csx\"", "cell 1", (name, _) => files.TryGetValue(name, out string? text) ? (name, text) : null);
        Assert.Equal(["B, 1.0", "A, 1.0"], read.Packages.Select(package => package.Value.ToString()));
        Assert.Equal(("a.csx", 2), (read.Packages[1].Place.Cell, read.Packages[1].Place.Line));
    }

    [Fact]
    public void Any_text_keeps_its_length_and_lines()
    {
        string[] pieces = ["#r \"nuget: A, 1.0\"", "#r", "#i \"nuget: b\"", "\"nuget:", "\"", "\n", "\r\n", "/*", "*/", "\"\"\"", "@\"", "$\"{", "}", "#if X", "#endif", "#load \"f\"", "var a = 1;", " "];
        Prop.ForAll(Gen.Elements(pieces).ArrayOf().Select(string.Concat).ToArbitrary(), code =>
        {
            string rest = Read(code).Code;
            return rest.Length == code.Length && rest.Where(IsLineEnd).SequenceEqual(code.Where(IsLineEnd));
        }).QuickCheckThrowOnFailure();

        static bool IsLineEnd(char character) => character is '\n' or '\r';
    }

    private static PackageDirectives Read(string code) => PackageDirectives.Read(code, "cell 1", (_, _) => null);
}
