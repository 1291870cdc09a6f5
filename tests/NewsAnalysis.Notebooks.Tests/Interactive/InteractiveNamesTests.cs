using NewsAnalysis.Notebooks.Tests.Packages;

namespace NewsAnalysis.Notebooks.Tests.Interactive;

public sealed class InteractiveNamesTests : IDisposable
{
    private readonly Cells session = new(new ScriptSessionOptions { Input = request => $"answer to {request.Prompt}" });

    [Theory]
    [InlineData("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\n$\"{b(\"x\")}\"", "<b>x</b>")]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;\nPocketView view = PocketViewTags.i(\"x\");\nview.ToString()", "<i>x</i>")]
    [InlineData("using Microsoft.AspNetCore.Html;\nvar parts = new List<IHtmlContent> { new HtmlString(\"<b>x</b>\"), HTML(\"<i>y</i>\") };\n$\"{div(parts)}\"", "<div><b>x</b><i>y</i></div>")]
    [InlineData("new Microsoft.AspNetCore.Html.HtmlString(\"<hr>\").Value", "<hr>")]
    [InlineData("await Microsoft.DotNet.Interactive.CSharp.CSharpKernel.GetInputAsync(\"Name?\")", "answer to Name?")]
    [InlineData("using Microsoft.DotNet.Interactive.Commands;\nusing Microsoft.DotNet.Interactive.Events;\n1 + 1", "2")]
    [InlineData("using Microsoft.DotNet.Interactive;\nDisplayedValue shown = display(1);\nshown.Update(2);\nshown.DisplayId", "display-1")]
    [InlineData("using shown = Microsoft.DotNet.Interactive.Formatting.DisplayedValue;\nnameof(shown.Update)", "Update")]
    public async Task Names_of_the_archived_engine_are_read_as_this_ones(string code, string result) =>
        Assert.Equal(result, await session.RunAsync(code));

    [Fact]
    public async Task The_running_cell_can_be_asked_for()
    {
        await session.RunAsync("using Microsoft.DotNet.Interactive;\nKernelInvocationContext.Current.Display(new { A = 1 }, \"text/plain\");\nKernelInvocationContext.Current.DisplayAs(\"*b*\", \"text/markdown\");\nKernelInvocationContext.Current.DisplayStandardOut(\"out\");\nKernelInvocationContext.Current.DisplayStandardError(\"err\");");
        Assert.Equal(["text/plain", "text/markdown, text/plain"], session.Outputs.OfType<DisplayOutput>().Select(output => string.Join(", ", output.Data.MimeTypes)));
        Assert.Equal("stdout:outstderr:err", session.Streams);
        using var stop = new CancellationTokenSource();
        Task<CellResult> running = session.TryAsync("await Task.Delay(-1, KernelInvocationContext.Current.CancellationToken);", cancellation: stop.Token);
        await stop.CancelAsync();
        Assert.Equal(CellStatus.Canceled, (await running).Status);
    }

    [Theory]
    [InlineData("table(thead(tr(th(\"Day\"))), tbody(tr(td(3))))", "<table><thead><tr><th>Day</th></tr></thead><tbody><tr><td>3</td></tr></tbody></table>")]
    [InlineData("PocketView note = b(\"x\");\nnote", "<b>x</b>")]
    [InlineData("PocketViewTags.i(\"x\")", "<i>x</i>")]
    [InlineData("// as it was in the first notebooks\n#nullable enable\na[href: \"#x\"](b(\"x\"))", "<a href=\"#x\"><b>x</b></a>")]
    public async Task Elements_need_no_import_where_nothing_else_has_their_names(string code, string html)
    {
        await session.RunAsync(code);
        Assert.Equal(html, Assert.Single(session.Outputs.OfType<ResultOutput>()).Data.Text("text/html"));
    }

    [Theory]
    [InlineData("i + 1")]
    [InlineData("a();")]
    [InlineData("p[0]")]
    [InlineData("span(\"x\"); nope();")]
    public async Task A_slip_is_not_taken_for_an_element(string code) =>
        Assert.Contains("CS0103", (await session.FailAsync(code)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("await Kernel.Root.SendAsync(null);", "everything runs in this one C# session")]
    [InlineData("KernelInvocationContext.Current.HandlingKernel.ToString();", "everything runs in this one C# session")]
    [InlineData("using Microsoft.DotNet.Interactive.Commands;\nnew SubmitCode(\"1\")", "everything runs in this one C# session")]
    [InlineData("new[] { 1 }.ToTabularDataResource()", "display(rows) shows any sequence")]
    [InlineData("using Microsoft.DotNet.Interactive.Http;", "cells have display, HTML,")]
    public async Task A_name_that_is_not_here_says_what_serves(string code, string advice) =>
        Assert.Contains(advice, (await session.FailAsync(code)).Message, StringComparison.Ordinal);

    [FeedFact]
    public async Task A_package_that_the_archived_engine_brought_is_fetched_when_it_is_named()
    {
        Assert.Equal("3", await session.RunAsync("using Newtonsoft.Json.Linq;\nJObject.Parse(\"{ \\\"a\\\": 3 }\")[\"a\"].ToString()"));
        Assert.Contains(session.Outputs, output => (output as DisplayOutput)?.Data.Text("text/plain")?.StartsWith("Installed Newtonsoft.Json, ", StringComparison.Ordinal) == true
            || (output as UpdateOutput)?.Data.Text("text/plain")?.StartsWith("Installed Newtonsoft.Json, ", StringComparison.Ordinal) == true);
    }

    public void Dispose() => session.Dispose();
}
