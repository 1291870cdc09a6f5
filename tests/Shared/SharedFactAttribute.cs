namespace NewsAnalysis.Tests;

/// <summary>A fact about a file in <c>../shared</c>, which only the makers' machines have.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string file)
    {
        var path = RepositoryFiles.At("..", "shared", file);
        if (!File.Exists(path))
            Skip = $"{path} is not there; only the makers' machines have it.";
    }
}
