using System.Globalization;

namespace NewsAnalysis.Notebooks;

/// <summary>
/// Restores packages once per user and machine: each set of packages, sources and configuration has a folder, whose result later
/// sessions and processes read without starting anything.
/// </summary>
/// <param name="folder">Where the folders are.</param>
internal sealed class PackageCache(string folder)
{
    private const string ResultName = "restored.json";
    private const string ProjectName = "packages.csproj";

    // Without force, a restore that has succeeded before looks for nothing newer.
    private static readonly string[] RestoreOptions = ["-target:Restore", "-property:RestoreForce=true", "-nologo", "-verbosity:quiet", "-terminalLogger:off", "-nodeReuse:false"];
    private static readonly TimeSpan FloatingLife = TimeSpan.FromDays(1);
    private static readonly TimeSpan LockInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>The folder of this user, under the caches of the system.</summary>
    public static string DefaultFolder { get; } = Path.Combine(Caches(), "newsanalysis", "packages");

    /// <summary>The result of an earlier restore, where there is one that still holds; null where there is none.</summary>
    /// <exception cref="PackageException">A configuration file of NuGet cannot be read.</exception>
    public RestoredPackages? Find(PackageProject project) =>
        Read(FolderOf(project)) is { } earlier && !(project.IsFloating && TimeProvider.System.GetUtcNow() - earlier.RestoredAt > FloatingLife) ? earlier : null;

    /// <summary>Restores by the .NET SDK; of processes that ask for the same at once, one does.</summary>
    /// <exception cref="PackageException">The packages cannot be had.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public async Task<RestoredPackages> RestoreAsync(PackageProject project, CancellationToken cancellation)
    {
        string place = FolderOf(project);
        try
        {
            Directory.CreateDirectory(place);
            using FileStream gate = await LockAsync(Path.Combine(place, "lock"), cancellation).ConfigureAwait(false);
            if (Find(project) is { } already)
                return already;
            var dotnet = DotnetCommand.Find(Environment.GetEnvironmentVariable);
            string path = Path.Combine(place, ProjectName);
            await File.WriteAllTextAsync(path, project.Text, cancellation).ConfigureAwait(false);
            (int exitCode, IReadOnlyList<string> lines) = await dotnet.RunAsync(["msbuild", path, .. RestoreOptions], place, cancellation).ConfigureAwait(false);
            if (exitCode != 0)
                return Fallback(project, place, lines) ?? throw RestoreMessages.Failure(lines);
            string assets = await File.ReadAllTextAsync(Path.Combine(place, "obj", "project.assets.json"), cancellation).ConfigureAwait(false);
            RestoredPackages restored = ProjectAssets.Read(assets, TimeProvider.System.GetUtcNow(), RestoreMessages.Advisories(lines));
            AtomicFile.Write(Path.Combine(place, ResultName), System.Text.Encoding.UTF8.GetBytes(restored.ToJson()));
            return restored;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PackageException("NUGET", $"The folder of packages, {place}, cannot be used: {failure.Message} Check that you may write there.");
        }
    }

    private static string Caches()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Caches");
        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } caches && Path.IsPathRooted(caches) ? caches : Path.Combine(home, ".cache");
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(LockInterval, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static RestoredPackages? Read(string place)
    {
        try
        {
            return RestoredPackages.FromJson(File.ReadAllText(Path.Combine(place, ResultName))) is { IsComplete: true } found ? found : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A floating version that cannot be looked up today is what it was, and says so.
    private static RestoredPackages? Fallback(PackageProject project, string place, IReadOnlyList<string> lines)
    {
        if (!project.IsFloating || Read(place) is not { } earlier)
            return null;
        string when = earlier.RestoredAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string reason = RestoreMessages.Failure(lines).Message.Split('\n')[0];
        return earlier with { Notes = [.. earlier.Notes, $"Newer versions could not be looked for; these are those of {when}. {reason}"] };
    }

    private string FolderOf(PackageProject project)
    {
        try
        {
            return Path.Combine(folder, project.Key);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PackageException("NUGET", $"A configuration file of NuGet cannot be read: {failure.Message}");
        }
    }
}
