namespace NewsAnalysis.Cli;

/// <summary>What the commands end with.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Fine = 0;

    /// <summary>A notebook failed; or nothing could be read; or something could not and <c>--strict</c> was given.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; the message says how to put it right.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped with Ctrl+C.</summary>
    public const int Cancelled = 130;
}
