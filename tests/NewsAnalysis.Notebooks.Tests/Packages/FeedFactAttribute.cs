namespace NewsAnalysis.Notebooks.Tests.Packages;

/// <summary>A test that needs nuget.org, or what answers for it; where nothing does, it is skipped by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FeedFactAttribute : FactAttribute
{
    private const string Address = "https://api.nuget.org/v3/index.json";
    private static readonly Lazy<string?> Problem = new(() => Task.Run(TryAsync).GetAwaiter().GetResult());

    public FeedFactAttribute() => Skip = Problem.Value;

    private static async Task<string?> TryAsync()
    {
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
            using HttpResponseMessage answer = await client.GetAsync(new Uri(Address), HttpCompletionOption.ResponseHeadersRead);
            return answer.IsSuccessStatusCode ? null : $"{Address} answers {(int)answer.StatusCode}.";
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return $"{Address} cannot be reached: {failure.Message}";
        }
    }
}
