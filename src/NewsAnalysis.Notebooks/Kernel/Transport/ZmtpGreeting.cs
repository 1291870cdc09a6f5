namespace NewsAnalysis.Notebooks;

/// <summary>
/// The 64 bytes that open a connection (RFC 37/ZMTP, "Greeting"): signature, version, mechanism, role.
/// The only mechanism is NULL, because Jupyter signs each message by itself.
/// </summary>
internal static class ZmtpGreeting
{
    /// <summary>How long it is.</summary>
    public const int Length = 64;

    /// <summary>How many bytes tell whether the peer speaks ZMTP at all.</summary>
    public const int SignatureLength = 10;

    private const int VersionAt = 10;
    private const int MechanismAt = 12;
    private const int MechanismLength = 20;

    /// <summary>Ours: version 3.1.</summary>
    public static byte[] Write()
    {
        byte[] greeting = new byte[Length];
        greeting[0] = 0xFF;
        greeting[SignatureLength - 1] = 0x7F;
        greeting[VersionAt] = 3;
        greeting[VersionAt + 1] = 1;
        "NULL"u8.CopyTo(greeting.AsSpan(MechanismAt));
        return greeting;
    }

    /// <summary>Refuses what is no ZMTP, after its first bytes.</summary>
    /// <exception cref="ZmtpException">It is none.</exception>
    public static void CheckSignature(ReadOnlySpan<byte> signature)
    {
        if (signature[0] != 0xFF || (signature[SignatureLength - 1] & 1) == 0)
            throw new ZmtpException("The peer does not speak ZMTP.");
    }

    /// <summary>Refuses a greeting that we cannot go on from.</summary>
    /// <exception cref="ZmtpException">The peer is older than ZMTP 3, or wants another mechanism than NULL.</exception>
    public static void Check(ReadOnlySpan<byte> greeting)
    {
        CheckSignature(greeting);
        if (greeting[VersionAt] < 3)
            throw new ZmtpException("The peer speaks a version of ZMTP before 3.0.");
        ReadOnlySpan<byte> mechanism = greeting.Slice(MechanismAt, MechanismLength);
        if (!mechanism.StartsWith("NULL"u8) || mechanism[4..].ContainsAnyExcept((byte)0))
            throw new ZmtpException("The peer wants a security mechanism other than NULL.");
    }
}
