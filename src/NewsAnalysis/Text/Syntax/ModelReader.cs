using System.Runtime.InteropServices;
using System.Text;

namespace NewsAnalysis.Text;

/// <summary>Reads the parts of a model and says when it ends too early.</summary>
internal ref struct ModelReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public int Integer() => BitConverter.ToInt32(Take(sizeof(int)));

    /// <summary>A number of items of a size that must still fit into the rest.</summary>
    public int Count(int size)
    {
        var count = Integer();
        return count >= 0 && (long)count * size <= _rest.Length ? count : throw new InvalidDataException("it ends too early");
    }

    public T[] Array<T>(int count) where T : unmanaged => MemoryMarshal.Cast<byte, T>(Take(checked(count * Marshal.SizeOf<T>()))).ToArray();

    public string[] Strings()
    {
        var strings = new string[Count(1)];
        for (var i = 0; i < strings.Length; i++)
            strings[i] = Encoding.UTF8.GetString(Take(Take(1)[0]));
        return strings;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
            throw new InvalidDataException("it ends too early");
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
