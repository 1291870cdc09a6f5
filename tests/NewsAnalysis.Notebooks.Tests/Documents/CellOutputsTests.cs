namespace NewsAnalysis.Notebooks.Tests.Documents;

public class CellOutputsTests
{
    private readonly CellOutputs outputs = new();
    private readonly NotebookDocument document = NotebookDocument.Create();

    [Fact]
    public void Text_of_a_stream_is_joined_until_something_else_comes()
    {
        NotebookCell cell = document.Add(CellKind.Code, "");
        outputs.Add(cell, new StreamOutput("stdout", "a"));
        outputs.Add(cell, new StreamOutput("stdout", "b\n"));
        outputs.Add(cell, new StreamOutput("stderr", "c"));
        outputs.Add(cell, new StreamOutput("stdout", "d"));
        Assert.Equal(["ab\n", "c", "d"], cell.Outputs.Select(output => output.Text));
    }

    [Fact]
    public void An_update_replaces_every_display_of_its_name_in_any_cell()
    {
        NotebookCell first = document.Add(CellKind.Code, "");
        NotebookCell second = document.Add(CellKind.Code, "");
        outputs.Add(first, new DisplayOutput(MimeBundle.Of("text/plain", "old"), "d"));
        outputs.Add(first, new DisplayOutput(MimeBundle.Of("text/plain", "other"), "e"));
        outputs.Add(second, new UpdateOutput(MimeBundle.Of("text/plain", "new"), "d"));
        Assert.Equal(["new", "other"], first.Outputs.Select(output => output.Data.Text("text/plain")));
        Assert.Empty(second.Outputs);
    }

    [Fact]
    public void Clearing_happens_at_once_or_with_the_next_output()
    {
        NotebookCell cell = document.Add(CellKind.Code, "");
        cell.ExecutionCount = 3;
        outputs.Add(cell, new StreamOutput("stdout", "a"));
        outputs.Add(cell, new ClearOutput(Wait: true));
        Assert.Single(cell.Outputs);
        outputs.Add(cell, new StreamOutput("stdout", "b"));
        Assert.Equal("b", Assert.Single(cell.Outputs).Text);
        outputs.Add(cell, new ClearOutput(Wait: false));
        Assert.Empty(cell.Outputs);
        Assert.Equal(3, cell.ExecutionCount);
    }
}
