using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks.Tests.Packages;

/// <summary>A folder of packages made here, the only source of the notebooks in <see cref="Notebooks"/>, and package folders that are gone after the test.</summary>
internal sealed class LocalFeed : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LocalFeed()
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Notebooks);
        Configure($"<packageSources><clear/><add key=\"here\" value=\"{Feed}\"/></packageSources>");
    }

    /// <summary>The folder of packages.</summary>
    public string Feed => Path.Combine(folder.Path, "feed");

    /// <summary>The folder of notebooks, below the one that has the NuGet.config.</summary>
    public string Notebooks => Path.Combine(folder.Path, "work", "notebooks");

    private string Cache => Path.Combine(folder.Path, "cache");

    /// <summary>A session in the folder of notebooks.</summary>
    public Cells Open() => new(new ScriptSessionOptions { BaseDirectory = Notebooks, PackageFolder = Cache });

    /// <summary>Makes every restore that long ago.</summary>
    public void Age(TimeSpan age)
    {
        foreach (string path in Directory.EnumerateFiles(Cache, "restored.json", SearchOption.AllDirectories))
        {
            RestoredPackages restored = RestoredPackages.FromJson(File.ReadAllText(path))!;
            File.WriteAllText(path, (restored with { RestoredAt = restored.RestoredAt - age }).ToJson());
        }
    }

    /// <summary>Writes the NuGet.config that the notebooks are under.</summary>
    public void Configure(string sources) =>
        folder.Write("work/NuGet.config", $"<configuration><config><add key=\"globalPackagesFolder\" value=\"{Path.Combine(folder.Path, "packages")}\"/></config>{sources}</configuration>");

    /// <summary>Writes a package of one assembly of the same name.</summary>
    public string Pack(string id, string version, string code, string dependencies = "", IEnumerable<(string Path, byte[] Content)>? files = null, string? feed = null, string framework = "net8.0", string metadata = "")
    {
        Directory.CreateDirectory(feed ?? Feed);
        string path = Path.Combine(feed ?? Feed, $"{id}.{version}.nupkg");
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Write(zip, $"{id}.nuspec", System.Text.Encoding.UTF8.GetBytes($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
            <id>{id}</id><version>{version}</version><authors>test</authors><description>test</description>
            <dependencies><group targetFramework="{framework}">{dependencies}</group></dependencies>{metadata}
            </metadata></package>
            """));
        Write(zip, $"lib/{framework}/{id}.dll", Compile(id, version, code));
        foreach ((string name, byte[] content) in files ?? [])
            Write(zip, name, content);
        return path;
    }

    public void Dispose() => folder.Dispose();

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using Stream stream = zip.CreateEntry(name).Open();
        stream.Write(content);
    }

    private static byte[] Compile(string id, string version, string code)
    {
        var compilation = CSharpCompilation.Create(
            id,
            [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version.Split('-')[0]}\")] {code}")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(typeof(System.Text.Encodings.Web.HtmlEncoder).Assembly.Location), MetadataReference.CreateFromFile(System.Reflection.Assembly.Load("System.Runtime").Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return image.ToArray();
    }
}
