using System.Globalization;

namespace NewsAnalysis.Notebooks;

/// <summary>The packages of one session. Each cell adds to those of the cells before it, and all are restored together, so that they suit each other.</summary>
internal sealed class SessionPackages(SessionAssemblies assemblies, PackageCache cache, string baseDirectory)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly List<PackageRequest> requests = [];
    private readonly List<string> sources = [];
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private RestoredPackages? current;

    /// <summary>Restores what the cell asks for and shows it; the error where that cannot be done, which leaves the session as it was.</summary>
    /// <param name="directives">What the cell asks for.</param>
    /// <param name="code">The cell's text.</param>
    /// <param name="cell">What messages call the cell.</param>
    /// <param name="display">Where the progress is shown.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CellError?> AddAsync(PackageDirectives directives, string code, string cell, PackageDisplay display, CancellationToken cancellation)
    {
        var added = new List<PackageRequest>();
        var addedSources = new List<string>();
        var notes = new List<string>();
        List<CellDiagnostic> errors = [.. directives.Errors, .. AddSources(directives, addedSources), .. AddRequests(directives, added)];
        if (errors.Count > 0)
            return Describe(errors, code, cell);
        if (directives.Packages.Count > 0 && (added.Count > 0 || current is null))
        {
            var project = new PackageProject([.. requests, .. added], [.. sources, .. addedSources], baseDirectory);
            try
            {
                RestoredPackages restored = cache.Find(project) ?? await RestoreAsync(project, added, display, cancellation).ConfigureAwait(false);
                IReadOnlyList<string> conflicts = assemblies.AddPackages(restored);
                current = restored;
                notes.AddRange(restored.Notes.Concat(conflicts).Where(told.Add));
                requests.AddRange(added);
            }
            catch (PackageException failure)
            {
                display.Show("Not installed: " + string.Join("; ", added));
                Placed<PackageRequest> blamed = directives.Packages.FirstOrDefault(package => failure.Message.Contains(package.Value.Id, StringComparison.OrdinalIgnoreCase)) ?? directives.Packages[0];
                return Describe([blamed.Place with { Id = failure.Id, Message = failure.Message }], code, cell);
            }
        }
        sources.AddRange(addedSources);
        if (directives.Packages.Count > 0)
        {
            display.Show(string.Join('\n', directives.Packages.Select(package => Installed(package.Value)).Distinct().Concat(notes)));
        }
        else
        {
            display.Show(string.Join('\n', directives.Sources.Select(source => $"Packages also come from {source.Value}")));
        }
        return null;
    }

    private static CellError Describe(IReadOnlyList<CellDiagnostic> errors, string code, string cell) =>
        CompilationError.Describe(errors, code, cell) with { Name = "PackageError" };

    private IEnumerable<CellDiagnostic> AddSources(PackageDirectives directives, List<string> added)
    {
        foreach (Placed<string> source in directives.Sources)
        {
            bool isAddress = Uri.TryCreate(source.Value, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";
            string place = isAddress ? source.Value : NotebookPaths.Full(source.Value, baseDirectory);
            if (source.Value.Contains(';', StringComparison.Ordinal))
                yield return source.Place with { Message = "NuGet cannot use a source with a semicolon in its name. Name one source a line." };
            else if (!isAddress && !Directory.Exists(place))
                yield return source.Place with { Message = $"There is no folder of packages \"{source.Value}\" (looked for {place}). Correct the path; it starts from the notebook's folder." };
            else if (!sources.Contains(place, StringComparer.Ordinal) && !added.Contains(place, StringComparer.Ordinal))
                added.Add(place);
        }
    }

    private IEnumerable<CellDiagnostic> AddRequests(PackageDirectives directives, List<PackageRequest> added)
    {
        foreach (Placed<PackageRequest> package in directives.Packages)
        {
            PackageRequest? earlier = requests.Concat(added).FirstOrDefault(known => string.Equals(known.Id, package.Value.Id, StringComparison.OrdinalIgnoreCase));
            if (earlier is null)
                added.Add(package.Value);
            // "Whatever is newest" is content with the version that is there.
            else if (package.Value.Version is { } version && version != earlier.Version && version != current?.Versions.GetValueOrDefault(earlier.Id))
                yield return package.Place with { Message = $"{package.Value} cannot take the place of {Installed(earlier)["Installed ".Length..]}, which this session already uses. Restart the session to change the version." };
        }
    }

    private string Installed(PackageRequest request)
    {
        string got = current?.Versions.GetValueOrDefault(request.Id) ?? request.Version ?? "";
        bool isOther = request.Version is { } asked && NuGetVersion(asked) is { } exact && exact != NuGetVersion(got);
        return $"Installed {request.Id}, {got}{(isOther ? $" ({request.Version} is not in the sources)" : "")}";
    }

    // 1.0, 1.0.0 and 1.0.0.0 are one version; a range or a floating version is none.
    private static string? NuGetVersion(string version)
    {
        string[] parts = version.Split('+')[0].Split('-', 2);
        return Version.TryParse(parts[0].Contains('.', StringComparison.Ordinal) ? parts[0] : parts[0] + ".0", out Version? number)
            ? string.Create(CultureInfo.InvariantCulture, $"{number.Major}.{number.Minor}.{Math.Max(0, number.Build)}.{Math.Max(0, number.Revision)}-{(parts.Length > 1 ? parts[1].ToUpperInvariant() : "")}")
            : null;
    }

    private async Task<RestoredPackages> RestoreAsync(PackageProject project, List<PackageRequest> added, PackageDisplay display, CancellationToken cancellation)
    {
        string text = $"Restoring {string.Join("; ", added)} …";
        display.Show(text);
        // A large package takes a while, and a reader wants to see that something still moves.
        using var beat = new PeriodicTimer(Beat);
        Task<RestoredPackages> restore = cache.RestoreAsync(project, cancellation);
        for (int seconds = 1; !restore.IsCompleted; seconds++)
        {
            Task<bool> next = beat.WaitForNextTickAsync(CancellationToken.None).AsTask();
            if (await Task.WhenAny(restore, next).ConfigureAwait(false) == next && !restore.IsCompleted)
                display.Show(string.Create(CultureInfo.InvariantCulture, $"{text} {seconds} s"));
        }
        return await restore.ConfigureAwait(false);
    }
}

/// <summary>One display of a cell whose text is replaced in place.</summary>
internal sealed class PackageDisplay(OutputChannel output, Func<string> nextDisplayId)
{
    private string? displayId;

    /// <summary>Shows a text where the one before it was.</summary>
    public void Show(string text)
    {
        MimeBundle data = MimeBundle.Of("text/plain", text);
        if (displayId is null)
            output.TrySend(new DisplayOutput(data, displayId = nextDisplayId()));
        else
            output.TrySend(new UpdateOutput(data, displayId));
    }
}
