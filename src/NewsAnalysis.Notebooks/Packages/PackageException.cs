namespace NewsAnalysis.Notebooks;

/// <summary>Packages could not be had. The message is for the reader of the notebook.</summary>
internal sealed class PackageException(string id, string message) : Exception(message)
{
    /// <summary>NuGet's code, such as <c>NU1101</c>; <c>NUGET</c> where it gives none.</summary>
    public string Id { get; } = id;
}
