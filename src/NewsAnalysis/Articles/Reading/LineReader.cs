using System.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Reads lines in constant memory: a line over the limit is passed over, not held.</summary>
internal sealed class LineReader(TextReader reader, int limit)
{
    private readonly char[] _buffer = new char[1 << 15];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _end;

    /// <summary>Number of the line read last, counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>True when the line read last was over the limit.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its break, empty when it is too long; null at the end.</summary>
    public string? Read()
    {
        _line.Clear();
        IsTooLong = false;
        var any = false;
        while (true)
        {
            if (_at == _end)
            {
                _end = reader.Read(_buffer, 0, _buffer.Length);
                _at = 0;
                if (_end == 0)
                    return any ? Finish() : null;
            }

            any = true;
            var rest = _buffer.AsSpan(_at, _end - _at);
            var stop = rest.IndexOf('\n');
            Append(stop < 0 ? rest : rest[..stop]);
            _at += stop < 0 ? rest.Length : stop + 1;
            if (stop >= 0)
                return Finish();
        }
    }

    private void Append(ReadOnlySpan<char> part)
    {
        if (IsTooLong)
            return;
        if (_line.Length + part.Length > limit)
        {
            IsTooLong = true;
            _line.Clear();
            _line.Capacity = 16;
            return;
        }

        _line.Append(part);
    }

    private string Finish()
    {
        Number++;
        return _line.ToString();
    }
}
