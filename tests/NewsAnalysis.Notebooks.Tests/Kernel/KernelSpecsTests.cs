using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Tests.Kernel;

public sealed class KernelSpecsTests : IDisposable
{
    private static readonly KernelSpec Spec = new()
    {
        Name = "my-csharp",
        DisplayName = "C# (mine)",
        Language = "C#",
        Command = ["/opt/tool", "kernel", "run", KernelSpec.ConnectionFile],
        Environment = new Dictionary<string, string> { ["DOTNET_ROOT"] = "/usr/share/dotnet" },
    };

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_spec_is_installed_found_replaced_and_removed()
    {
        JupyterFolders folders = Folders();
        string place = KernelSpecs.Install(Spec, null, folders);
        Assert.Equal(Path.Combine(folder.Path, "user", "kernels", "my-csharp"), place);
        KernelSpecs.Install(Spec with { DisplayName = "C# (newer)" }, null, folders);
        KernelSpec found = Assert.Single(KernelSpecs.Find(folders), spec => spec.Name == "my-csharp");
        Assert.Equal(("C# (newer)", place), (found.DisplayName, found.Folder));
        Assert.Equal(Spec.Command, found.Command);
        Assert.Equal(place, KernelSpecs.Uninstall("my-csharp", null, folders));
        Assert.DoesNotContain(KernelSpecs.Find(folders), spec => spec.Name == "my-csharp");
        Assert.Null(KernelSpecs.Uninstall("my-csharp", null, folders));
    }

    [Fact]
    public void A_prefix_has_its_own()
    {
        string prefix = Path.Combine(folder.Path, "conda");
        Assert.Equal(Path.Combine(prefix, "share", "jupyter", "kernels", "my-csharp"), KernelSpecs.Install(Spec, prefix, Folders()));
        Assert.NotNull(KernelSpecs.Uninstall("my-csharp", prefix, Folders()));
    }

    [Fact]
    public void The_file_is_what_clients_read()
    {
        JsonNode json = JsonNode.Parse(Spec.ToJson())!;
        Assert.Equal(["/opt/tool", "kernel", "run", "{connection_file}"], json["argv"]!.AsArray().Select(part => (string)part!));
        Assert.Equal("message", (string?)json["interrupt_mode"]);
        Assert.Equal("C#", (string?)json["language"]);
        Assert.Equal("/usr/share/dotnet", (string?)json["env"]!["DOTNET_ROOT"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a b")]
    public void A_name_is_one_that_jupyter_takes(string name)
    {
        Assert.Throws<ArgumentException>(() => KernelSpecs.Install(Spec with { Name = name }, null, Folders()));
        Assert.Throws<ArgumentException>(() => KernelSpecs.Uninstall(name, null, Folders()));
    }

    [Fact]
    public void Broken_specs_of_others_are_passed_over()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "user", "kernels", "broken"));
        File.WriteAllText(Path.Combine(folder.Path, "user", "kernels", "broken", "kernel.json"), """{"argv":[1],"display_name":"x"}""");
        Directory.CreateDirectory(Path.Combine(folder.Path, "user", "kernels", "empty"));
        Assert.DoesNotContain(KernelSpecs.Find(Folders()), spec => spec.Name is "broken" or "empty");
    }

    public void Dispose() => folder.Dispose();

    private JupyterFolders Folders() => new(name => name == "JUPYTER_DATA_DIR" ? Path.Combine(folder.Path, "user") : null, folder.Path, isWindows: false, isMac: false);
}
