using System.Diagnostics;
using System.Globalization;

namespace NewsAnalysis.Cli.Extracting;

/// <summary>Counts articles on the terminal while their lines go elsewhere.</summary>
internal sealed class ArticleCounter : IProgress<int>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private long _last;
    private int _length;

    /// <summary>A counter; null where no one watches, or where the lines themselves go to the terminal.</summary>
    public static ArticleCounter? ForTerminal() => Console.IsErrorRedirected || !Console.IsOutputRedirected ? null : new ArticleCounter();

    public void Report(int value)
    {
        if (Stopwatch.GetElapsedTime(_last) < Pause)
            return;
        _last = Stopwatch.GetTimestamp();
        var text = value.ToString("#,0", CultureInfo.InvariantCulture) + " articles";
        _length = text.Length;
        Console.Error.Write("\r" + text);
    }

    /// <summary>Takes the count off the terminal.</summary>
    public void Clear()
    {
        if (_length > 0)
            Console.Error.Write("\r" + new string(' ', _length) + "\r");
    }
}
