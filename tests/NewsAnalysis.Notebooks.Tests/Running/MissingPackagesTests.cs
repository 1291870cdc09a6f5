using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Tests.Running;

public class MissingPackagesTests
{
    [Theory]
    [InlineData("#r \"nuget: Deedle, 7.0.0\"\nusing Deedle;", "NU1101", "This cell needs Deedle 7.0.0, which no package source here serves, so it was left out.\n")]
    [InlineData("#r \"nuget:A\"\n#r \"nuget: B, 2.0\"", "NU1102", "This cell needs A and B 2.0, which no package source here serves, so it was left out.\n")]
    [InlineData("#r \"nuget:Octo.Graph,0.1.6-beta\"", "NU1101", "This cell needs Octo.Graph 0.1.6-beta, which no package source here serves, so it was left out.\n")]
    [InlineData("#r \"nuget: Service, 1.0\"\n#r \"nuget: Serv, 2.0\"", "NU1102", "This cell needs Service 1.0 and Serv 2.0; no package source here serves Service 1.0, so it was left out.\n")]
    [InlineData("#r \"nuget: Name.Of\"\n#r \"nuget: Service, 2.0\"\n#r \"nuget: Name\"", "NU1101", "This cell needs Name.Of and Service 2.0 and Name; no package source here serves Service 2.0 and Name, so it was left out.\n")]
    [InlineData("#r \"nuget: A, 1.0\"", "NU1301", "This cell needs A 1.0, which could not be had (NU1301: Name or service not known), so it was left out.\n")]
    public void One_line_takes_the_place_of_all_that_was_shown(string code, string id, string expected)
    {
        var document = NotebookDocument.Parse(System.Text.Encoding.UTF8.GetBytes(new JsonObject
        {
            ["cells"] = new JsonArray(new JsonObject { ["cell_type"] = "code", ["id"] = "a", ["metadata"] = new JsonObject(), ["execution_count"] = 3, ["outputs"] = new JsonArray(), ["source"] = code }),
            ["metadata"] = new JsonObject(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString()), "a.ipynb");
        NotebookCell cell = document.Cells[0];
        cell.AddOutput(new StreamOutput("stdout", "Restoring …"));

        MissingPackages.Say(cell, new CellError(MissingPackages.ErrorName, $"{id}: Name or service not known\nCheck the network.", "cell 1", 1, 1, []) { Diagnostics = [new CellDiagnostic(id, "", "cell 1", 1, 1, 1, 1)] });

        Assert.Equal(expected, Assert.Single(cell.Outputs).Text);
        Assert.Equal(3, cell.ExecutionCount);
    }
}
