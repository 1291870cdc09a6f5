using NewsAnalysis.Notebooks.Tests.Packages;

namespace NewsAnalysis.Notebooks.Tests.Interactive;

public sealed class FormatterTests : IDisposable
{
    private readonly Cells session = new(new ScriptSessionOptions { Input = request => request.IsPassword ? "secret" : $"answer to {request.Prompt}" });

    [Fact]
    public async Task A_notebook_teaches_the_display_of_its_types()
    {
        await session.RunAsync("record City(string Name); record Lake(string Name);\nFormatter.Register<City>(city => $\"<b>{city.Name}</b>\", \"text/html\");\nFormatter.Register<Lake>((lake, writer) => writer.Write($\"~{lake.Name}~\"));");
        await session.RunAsync("new City(\"Arra\")");
        Assert.Equal("<b>Arra</b>", Data("text/html"));
        Assert.Equal("~Tolm~", await session.RunAsync("new Lake(\"Tolm\")"));
        await session.RunAsync("Formatter.Register(typeof(City), (city, writer) => writer.Write(\"any city\"), \"text/markdown\");\nnew City(\"Arra\")");
        Assert.Equal("any city", Data("text/markdown"));
        await session.RunAsync("Formatter.ResetToDefault();\nnew City(\"Arra\")");
        Assert.StartsWith("<details", Data("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preferred_types_hold_for_what_derives_and_for_what_is_made_of_a_generic()
    {
        await session.RunAsync("Formatter.SetPreferredMimeTypesFor(typeof(List<>), \"text/plain\");\nnew List<DateTime?> { null }.Select(day => new { day }).ToList()");
        Assert.Equal(["text/plain"], session.Outputs.OfType<ResultOutput>().Single().Data.MimeTypes);
        await session.RunAsync("new[] { new { A = 1 } }");
        Assert.Equal(["text/html", "text/plain"], session.Outputs.OfType<ResultOutput>().Single().Data.MimeTypes);
        await session.RunAsync("Formatter.SetPreferredMimeTypeFor(typeof(object), \"text/html\");\nnew[] { new { A = 1 } }");
        Assert.Equal(["text/html", "text/plain"], session.Outputs.OfType<ResultOutput>().Single().Data.MimeTypes);
    }

    [Fact]
    public async Task Limits_can_be_set_and_a_value_written_as_text()
    {
        Assert.Equal("[0, 1, … 8 more]", await session.RunAsync("Formatter.ListExpansionLimit = 2;\nEnumerable.Range(0, 10).ToArray()"));
        Assert.Equal("[0, 1, … 1 more]", await session.RunAsync("new[] { 0, 1, 2 }.ToDisplayString()"));
        Assert.Equal("<pre>5</pre>", await session.RunAsync("5.ToDisplayString(HtmlFormatter.MimeType)"));
    }

    [Theory]
    [InlineData("using Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Formatting;\nawait Kernel.GetInputAsync(\"Name?\")", "answer to Name?")]
    [InlineData("using static Microsoft.DotNet.Interactive.Kernel;\ndisplay(1); 2", "2")]
    [InlineData("using InteractiveKernel = Microsoft.DotNet.Interactive.Kernel;\n(await InteractiveKernel.GetPasswordAsync(\"Key?\")).GetClearTextPassword()", "secret")]
    [InlineData("$\"{await Microsoft.DotNet.Interactive.Kernel.GetPasswordAsync()}\"", "••••••••")]
    [InlineData("Microsoft.DotNet.Interactive.Formatting.Formatter.Register<int>(n => $\"number {n}\");\n5", "number 5")]
    [InlineData("// using Microsoft.DotNet.Interactive;\n\"Microsoft.DotNet.Interactive.Kernel\"", "Microsoft.DotNet.Interactive.Kernel")]
    public async Task Names_of_the_archived_engine_are_read_as_this_ones(string code, string result) =>
        Assert.Equal(result, await session.RunAsync(code));

    [Fact]
    public async Task Notebooks_of_the_first_days_teach_by_the_generic_name()
    {
        await session.RunAsync("record City(string Name);\nFormatter<City>.Register((city, writer) => writer.Write($\"<b>{city.Name}</b>\"), \"text/html\");\nFormatter<Version>.Register(version => $\"v{version}\");");
        await session.RunAsync("new City(\"Arra\")");
        Assert.Equal("<b>Arra</b>", Data("text/html"));
        Assert.Equal("v1.2", await session.RunAsync("new Version(1, 2)"));
    }

    [Fact]
    public async Task A_value_is_shown_in_several_types_and_as_JSON()
    {
        await session.RunAsync("record City(string Name, City? Twin = null);\nnew City(\"Arra\", new City(\"Tolm\")).Display(\"application/json\", \"text/html\").Update(new City(\"Vell\"));");
        MimeBundle shown = Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data;
        Assert.Equal(["application/json", "text/plain", "text/html"], shown.MimeTypes);
        Assert.Equal("Tolm", (string?)shown.Content("application/json")!["Twin"]!["Name"]);
        Assert.Equal("Vell", (string?)Assert.Single(session.Outputs.OfType<UpdateOutput>()).Data.Content("application/json")!["Name"]);
        Assert.Contains("cannot be shown as application/json", (await session.FailAsync("display(Task.CompletedTask.GetAwaiter(), JsonFormatter.MimeType);\ndisplay((Action)(() => { }), JsonFormatter.MimeType);")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;\n(LaTeXString)@\"\\begin{align} x \\end{align}\"", "\\begin{align} x \\end{align}")]
    [InlineData("new MathString(\"x^2\")", "$$x^2$$")]
    public async Task A_text_of_LaTeX_is_typeset(string code, string latex)
    {
        await session.RunAsync(code);
        Assert.Equal(latex, Data("text/latex"));
    }

    [Fact]
    public async Task A_sequence_is_shown_as_a_table()
    {
        await session.RunAsync("new[] { new { City = \"Arra\" } }.DisplayTable();");
        Assert.Contains("<th style=\"text-align:left\">City</th>", Assert.Single(session.Outputs.OfType<DisplayOutput>()).Data.Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_brings_the_real_names_has_them()
    {
        using var feed = new LocalFeed();
        feed.Pack("Microsoft.DotNet.Interactive", "1.0.0", "namespace Microsoft.DotNet.Interactive; public static class Kernel { public static string Root => \"the package's\"; }");
        using Cells cells = feed.Open();
        Assert.Equal("the package's", await cells.RunAsync("#r \"nuget: Microsoft.DotNet.Interactive, 1.0.0\"\nMicrosoft.DotNet.Interactive.Kernel.Root"));
    }

    [Fact]
    public async Task A_type_of_the_same_name_in_a_namespace_that_a_cell_imports_is_that_one()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.Kernels", "1.0.0", "namespace Other; public class Kernel { public static string Name => \"other\"; }");
        using Cells cells = feed.Open();
        Assert.Equal("other", await cells.RunAsync("#r \"nuget: Test.Kernels, 1.0.0\"\nusing Other;\nKernel.Name"));
        Assert.Equal("mine", await session.RunAsync("class Formatter { public string Name => \"mine\"; }\nnew Formatter().Name"));
    }

    [Fact]
    public async Task Content_of_asp_net_is_shown_as_the_html_that_it_is()
    {
        using var feed = new LocalFeed();
        feed.Pack("Test.Html", "1.0.0", "namespace Microsoft.AspNetCore.Html { public interface IHtmlContent { void WriteTo(System.IO.TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder); } public class HtmlString : IHtmlContent { private string text; public HtmlString(string text) { this.text = text; } public void WriteTo(System.IO.TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder) { writer.Write(text); } } }");
        using Cells cells = feed.Open();
        await cells.RunAsync("#r \"nuget: Test.Html, 1.0.0\"\nnew Microsoft.AspNetCore.Html.HtmlString(\"<b>x</b>\")");
        Assert.Equal("<b>x</b>", cells.Outputs.OfType<ResultOutput>().Single().Data.Text("text/html"));
    }

    [Fact]
    public async Task Scripts_and_styles_are_shown_as_such()
    {
        await session.RunAsync("Javascript(\"alert(1)\"); CSS(\"b { color: red }\");");
        Assert.Equal(
            ["alert(1)", "<style>b { color: red }</style>"],
            session.Outputs.OfType<DisplayOutput>().Select(output => output.Data.Text("application/javascript") ?? output.Data.Text("text/html")));
    }

    public void Dispose() => session.Dispose();

    private string? Data(string mimeType) => session.Outputs.OfType<ResultOutput>().Single().Data.Text(mimeType);
}
