namespace NewsAnalysis.Notebooks;

/// <summary>What a <see cref="JupyterKernel"/> says of itself, and what its session starts with.</summary>
public sealed record JupyterKernelOptions
{
    /// <summary>The name that clients are told.</summary>
    public string Implementation { get; init; } = "NewsAnalysis.Notebooks";

    /// <summary>The version that clients are told. Null: the version of this library.</summary>
    public string? Version { get; init; }

    /// <summary>What a console client greets with.</summary>
    public string Banner { get; init; } = "C# notebooks";

    /// <summary>Where clients point for help: title and address.</summary>
    public IReadOnlyList<KeyValuePair<string, Uri>> HelpLinks { get; init; } = [];

    /// <summary>What the session starts with; its input comes from the client.</summary>
    public ScriptSessionOptions Session { get; init; } = new();

    /// <summary>Told what went wrong with peers, one line at a time: never a key or what a message held. Null: nobody is told.</summary>
    public Action<string>? Log { get; init; }
}
