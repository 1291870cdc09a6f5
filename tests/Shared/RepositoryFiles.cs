namespace NewsAnalysis.Tests;

/// <summary>Files of the checkout that the tests run in.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the solution's folder; <c>../shared</c> lies beside it.</summary>
    public static string At(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsAnalysis.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the checkout: there is no NewsAnalysis.sln above " + AppContext.BaseDirectory);
    }
}
