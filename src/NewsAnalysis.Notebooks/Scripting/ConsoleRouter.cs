using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>Sends what code writes to the console to the cell it runs in, and everything else where it went before.</summary>
internal static class ConsoleRouter
{
    private static readonly Lock Gate = new();
    private static TextWriter? routedOut;
    private static TextWriter? routedError;
    private static TextReader? routedIn;

    /// <summary>Puts the routes in place, again where a host has put its own writer since.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (Console.Out != routedOut)
            {
                Console.SetOut(new RoutedWriter("stdout", Console.Out));
                routedOut = Console.Out;
            }
            if (Console.Error != routedError)
            {
                Console.SetError(new RoutedWriter("stderr", Console.Error));
                routedError = Console.Error;
            }
            if (routedIn is null || Console.In != routedIn)
            {
                Console.SetIn(new RoutedReader(routedIn is null ? null : Console.In));
                routedIn = Console.In;
            }
        }
    }

    private sealed class RoutedWriter(string name, TextWriter original) : TextWriter
    {
        public override Encoding Encoding => original.Encoding;

        public override void Write(char value)
        {
            if (CellContext.Current is { } cell)
                cell.Write(name, [value]);
            else
                original.Write(value);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (CellContext.Current is { } cell)
                cell.Write(name, buffer);
            else
                original.Write(buffer);
        }

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void WriteLine(string? value)
        {
            if (CellContext.Current is { } cell)
                cell.Write(name, value + CoreNewLineText);
            else
                original.WriteLine(value);
        }

        public override void Flush()
        {
            if (CellContext.Current is { } cell)
                cell.Output.Flush();
            else
                original.Flush();
        }

        // A notebook is the same file on every machine: its lines end as JSON's and Jupyter's do.
        private static string CoreNewLineText => "\n";

        [AllowNull]
        public override string NewLine
        {
            get => CellContext.Current is null ? original.NewLine : CoreNewLineText;
            set => original.NewLine = value;
        }

        public override void WriteLine()
        {
            if (CellContext.Current is { } cell)
                cell.Write(name, CoreNewLineText);
            else
                original.WriteLine();
        }

        public override void WriteLine(ReadOnlySpan<char> buffer)
        {
            if (CellContext.Current is { } cell)
                cell.Write(name, string.Concat(buffer, CoreNewLineText));
            else
                original.WriteLine(buffer);
        }
    }

    // The console's own reader is opened only when it is asked for: opening it changes the terminal's mode.
    private sealed class RoutedReader(TextReader? original) : TextReader
    {
        private readonly Lazy<TextReader> outside = new(() => original ?? new StreamReader(Console.OpenStandardInput()));
        private string rest = "";
        private bool isEnd;

        public override int Peek() => CellContext.Current is null ? outside.Value.Peek() : Fill() ? rest[0] : -1;

        public override int Read()
        {
            if (CellContext.Current is null)
                return outside.Value.Read();
            if (!Fill())
                return -1;
            char next = rest[0];
            rest = rest[1..];
            return next;
        }

        public override string? ReadLine() => CellContext.Current is { } cell ? cell.Session.ReadLine("", isPassword: false) : outside.Value.ReadLine();

        private bool Fill()
        {
            if (rest.Length > 0)
                return true;
            if (isEnd)
                return false;
            string? line = CellContext.Require().Session.ReadLine("", isPassword: false);
            isEnd = line is null;
            rest = line is null ? "" : line + "\n";
            return !isEnd;
        }
    }
}
