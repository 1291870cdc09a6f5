namespace NewsAnalysis.Notebooks;

/// <summary>Where Jupyter and VS Code look for kernelspecs on this machine (Jupyter documentation, "Common Directories and File Locations").</summary>
internal sealed class JupyterFolders
{
    private const string Kernels = "kernels";

    private readonly Func<string, string?> environment;
    private readonly string home;
    private readonly bool isWindows;
    private readonly bool isMac;

    /// <summary>Starts from an environment, which tests make up.</summary>
    public JupyterFolders(Func<string, string?> environment, string home, bool isWindows, bool isMac)
    {
        this.environment = environment;
        this.home = home;
        this.isWindows = isWindows;
        this.isMac = isMac;
    }

    /// <summary>Those of the user and the machine that we run as and on.</summary>
    public static JupyterFolders Current { get; } = new(
        Environment.GetEnvironmentVariable,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        OperatingSystem.IsWindows(),
        OperatingSystem.IsMacOS());

    /// <summary>The user's own kernelspecs: where they are installed unless told otherwise.</summary>
    public string User => Path.Combine(UserData(), Kernels);

    /// <summary>The kernelspecs of a prefix, such as a conda environment.</summary>
    public static string Of(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter", Kernels);

    /// <summary>Every folder of kernelspecs, the first to be looked at first.</summary>
    public IReadOnlyList<string> All()
    {
        IEnumerable<string> named = (Variable("JUPYTER_PATH") ?? "").Split(isWindows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        IEnumerable<string> system = isWindows
            ? Variable("PROGRAMDATA") is { } data ? [Path.Combine(data, "jupyter")] : []
            : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
        IEnumerable<string> environments = new[] { Variable("VIRTUAL_ENV"), Variable("CONDA_PREFIX") }.OfType<string>().Select(prefix => Path.Combine(prefix, "share", "jupyter"));
        return [.. named.Append(UserData()).Concat(environments).Concat(system).Select(folder => Path.Combine(folder, Kernels)).Distinct(StringComparer.Ordinal)];
    }

    private string UserData()
    {
        if (Variable("JUPYTER_DATA_DIR") is { } named)
            return named;
        if (isWindows)
            return Path.Combine(Variable("APPDATA") ?? Path.Combine(home, "AppData", "Roaming"), "jupyter");
        if (isMac)
            return Path.Combine(home, "Library", "Jupyter");
        return Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
    }

    private string? Variable(string name) => environment(name) is { Length: > 0 } value ? value : null;
}
