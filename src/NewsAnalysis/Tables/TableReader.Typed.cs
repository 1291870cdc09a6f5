namespace NewsAnalysis.Tables;

internal sealed partial class TableReader<T>
{
    public override bool GetBoolean(int ordinal) => Get<bool>(ordinal);

    public override byte GetByte(int ordinal) => Get<byte>(ordinal);

    public override char GetChar(int ordinal) => Get<char>(ordinal);

    public override DateTime GetDateTime(int ordinal) => Get<DateTime>(ordinal);

    public override decimal GetDecimal(int ordinal) => Get<decimal>(ordinal);

    public override double GetDouble(int ordinal) => Get<double>(ordinal);

    public override float GetFloat(int ordinal) => Get<float>(ordinal);

    public override Guid GetGuid(int ordinal) => Get<Guid>(ordinal);

    public override short GetInt16(int ordinal) => Get<short>(ordinal);

    public override int GetInt32(int ordinal) => Get<int>(ordinal);

    public override long GetInt64(int ordinal) => Get<long>(ordinal);

    public override string GetString(int ordinal) => Get<string>(ordinal);

    public override TField GetFieldValue<TField>(int ordinal) => Get<TField>(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => Copy(Get<byte[]>(ordinal), dataOffset, buffer, bufferOffset, length);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => Copy<char>(Get<string>(ordinal), dataOffset, buffer, bufferOffset, length);

    private TField Get<TField>(int ordinal) => GetValue(ordinal) switch
    {
        TField value => value,
        DBNull => throw new InvalidCastException($"Column '{GetName(ordinal)}' has no value in this row; ask IsDBNull first."),
        var value => throw new InvalidCastException($"Column '{GetName(ordinal)}' holds {value.GetType().Name}, not {typeof(TField).Name}."),
    };

    private static long Copy<TUnit>(ReadOnlySpan<TUnit> source, long offset, TUnit[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
            return source.Length;
        var rest = source[(int)Math.Clamp(offset, 0, source.Length)..];
        var count = Math.Min(Math.Min(length, rest.Length), buffer.Length - bufferOffset);
        rest[..count].CopyTo(buffer.AsSpan(bufferOffset));
        return count;
    }
}
