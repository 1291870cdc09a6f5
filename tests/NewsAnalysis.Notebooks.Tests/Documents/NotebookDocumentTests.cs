using System.Text;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Tests.Documents;

public class NotebookDocumentTests
{
    // As nbformat writes it: keys in order, one space a level, numbers and texts as they are, members nobody knows.
    private const string Written = """
        {
         "cells": [
          {
           "attachments": {
            "dot.png": {
             "image/png": "aGk="
            }
           },
           "cell_type": "markdown",
           "future": {
            "kept": [
             1,
             2.50,
             1e-07,
             null
            ]
           },
           "id": "intro",
           "metadata": {
            "editable": true,
            "empty": {},
            "none": []
           },
           "source": [
            "# Überschrift 😀\n",
            "\n",
            "tab\there, quote \", backslash \\, bell \u0007, slash /, del "
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 12,
           "id": "c-1_A",
           "metadata": {
            "tags": [
             "parameters"
            ]
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "one\n",
              "two"
             ]
            },
            {
             "data": {
              "application/vnd.x.v1+json": {
               "a": [],
               "b": 1.0
              },
              "image/png": "aGk=\n",
              "text/plain": [
               "<p>"
              ]
             },
             "execution_count": 12,
             "metadata": {
              "image/png": {
               "alt": "dot"
              }
             },
             "output_type": "execute_result",
             "unknown": false
            }
           ],
           "source": []
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": "C#",
           "language": "C#",
           "name": "newsanalysis-csharp"
          },
          "title": "A title"
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void What_jupyter_wrote_is_written_back_byte_for_byte() =>
        Assert.Equal(Written, Parse(Written).ToJson());

    [Fact]
    public void A_saved_file_has_the_same_bytes_and_no_mark()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "new", "a.ipynb");
        Parse(Written).Save(path);
        Assert.Equal(Encoding.UTF8.GetBytes(Written), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void What_is_not_understood_survives_a_change()
    {
        NotebookDocument document = Parse(Written);
        document.Cells[1].ClearOutputs();
        document.Cells[1].Source = "a\nb";
        document.Upgrade();
        string json = document.ToJson();
        Assert.Contains("\"future\": {", json, StringComparison.Ordinal);
        Assert.Contains("\"execution_count\": null", json, StringComparison.Ordinal);
        Assert.Contains("   \"source\": [\n    \"a\\n\",\n    \"b\"\n   ]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_are_read_as_they_are()
    {
        NotebookDocument document = Parse(Written);
        Assert.Equal(("A title", "C#", 5), (document.Title, document.Language, document.MinorVersion));
        Assert.Equal([CellKind.Markdown, CellKind.Code], document.Cells.Select(cell => cell.Kind));
        NotebookCell code = document.Cells[1];
        Assert.Equal(("c-1_A", 12, "parameters"), (code.Id, code.ExecutionCount!.Value, code.Tags.Single()));
        Assert.Equal("one\ntwo", code.Outputs[0].Text);
        Assert.Equal("<p>", code.Outputs[1].Data.Text("text/plain"));
        Assert.Equal(1.0, (double)code.Outputs[1].Data.Content("application/vnd.x.v1+json")!["b"]!);
    }

    [Fact]
    public void Older_formats_get_ids_and_the_new_number_on_upgrade_only()
    {
        const string old = "{\"cells\":[{\"cell_type\":\"code\",\"source\":\"1\"},{\"cell_type\":\"code\",\"source\":\"1\"}],\"nbformat\":4,\"nbformat_minor\":2}";
        NotebookDocument document = Parse(old);
        Assert.Equal(2, document.MinorVersion);
        document.Upgrade();
        Assert.Equal(5, document.MinorVersion);
        Assert.All(document.Cells, cell => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", cell.Id));
        Assert.NotEqual(document.Cells[0].Id, document.Cells[1].Id);
        NotebookDocument again = Parse(old);
        again.Upgrade();
        Assert.Equal(document.ToJson(), again.ToJson());
    }

    [Fact]
    public void Ids_that_are_not_valid_or_taken_are_replaced()
    {
        NotebookDocument document = Parse("{\"cells\":[{\"cell_type\":\"raw\",\"source\":\"\",\"id\":\"same\"},{\"cell_type\":\"raw\",\"source\":\"\",\"id\":\"same\"},{\"cell_type\":\"raw\",\"source\":\"\",\"id\":\"not valid\"}],\"nbformat\":4,\"nbformat_minor\":5}");
        document.Upgrade();
        Assert.Equal("same", document.Cells[0].Id);
        Assert.Equal(3, document.Cells.Select(cell => cell.Id).Distinct().Count());
        Assert.DoesNotContain(' ', document.Cells[2].Id!);
    }

    [Fact]
    public void Lines_are_cut_where_jupyter_cuts_them()
    {
        NotebookDocument document = NotebookDocument.Create();
        document.Add(CellKind.Raw, "a\r\nb\rc\u2028d\u0085e\n\nf");
        JsonNode source = JsonNode.Parse(document.ToJson())!["cells"]![0]!["source"]!;
        Assert.Equal(["a\r\n", "b\r", "c\u2028", "d\u0085", "e\n", "\n", "f"], source.AsArray().Select(line => (string)line!));
    }

    [Fact]
    public void Half_characters_of_outputs_do_not_reach_the_file()
    {
        NotebookDocument document = NotebookDocument.Create();
        document.Add(CellKind.Code, "1").AddOutput(new StreamOutput("stdout", "a\ud83d"));
        Assert.Contains("a\uFFFD", document.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_is_the_first_heading_where_the_metadata_has_none()
    {
        NotebookDocument document = NotebookDocument.Create();
        document.Add(CellKind.Markdown, "Text first.\n\n## What *changed*?\n");
        Assert.Equal("What changed?", document.Title);
    }

    [PythonFact]
    public void Jupyters_own_library_finds_nothing_wrong()
    {
        using var folder = new TemporaryFolder();
        NotebookDocument document = NotebookDocument.Create();
        document.Add(CellKind.Markdown, "# Title\nüber");
        NotebookCell cell = document.Add(CellKind.Code, "1 + 1\n");
        cell.AddOutput(new StreamOutput("stdout", "a\nb"));
        cell.AddOutput(new DisplayOutput(MimeBundle.Of("application/json", "{\"a\":[1,{}]}").With("text/html", "<b>x</b>\n<i>y</i>")));
        cell.AddOutput(new ResultOutput(MimeBundle.Of("text/plain", "2"), 1));
        cell.AddOutput(new ErrorOutput(new CellError("E", "m", "cell 1", 1, null, ["m", "  at cell 1"])));
        cell.ExecutionCount = 1;
        string path = Path.Combine(folder.Path, "a.ipynb");
        document.Save(path);
        // Jupyter writes what it read: the bytes must not change.
        string said = PythonFactAttribute.Run("import sys, nbformat; nb = nbformat.read(sys.argv[1], 4); nbformat.validate(nb); print((nbformat.writes(nb) + '\\n') == open(sys.argv[1], encoding='utf-8').read())", path);
        Assert.Equal("True", said.Trim());
    }

    private static NotebookDocument Parse(string json) => NotebookDocument.Parse(Encoding.UTF8.GetBytes(json));
}
