namespace NewsAnalysis.Notebooks.Tests;

/// <summary>A test of what only Linux has; elsewhere it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Needs Linux: it calls the C library by its name there.";
    }
}
