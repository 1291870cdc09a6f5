namespace NewsAnalysis.Notebooks.Tests;

/// <summary>A test that needs the documentation files of .NET, which come with its SDK and not with its runtime.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReferencePackTheoryAttribute : TheoryAttribute
{
    public ReferencePackTheoryAttribute()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string pack = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(pack))
            Skip = $"The reference pack of .NET is not installed: there is no {pack}.";
    }
}
