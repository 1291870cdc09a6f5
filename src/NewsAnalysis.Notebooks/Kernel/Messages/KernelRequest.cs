using System.Text.Json;

namespace NewsAnalysis.Notebooks;

/// <summary>A message of a client, signed with our key.</summary>
internal sealed class KernelRequest
{
    /// <summary>Who sent it.</summary>
    public required ZmtpConnection Peer { get; init; }

    /// <summary>True when it came on the control channel, which is served while a cell runs.</summary>
    public required bool IsControl { get; init; }

    /// <summary>The frames before the delimiter, which an answer repeats.</summary>
    public required IReadOnlyList<byte[]> Envelope { get; init; }

    /// <summary>The header as it came: the parent header of every answer.</summary>
    public required byte[] Header { get; init; }

    /// <summary>The message's own name.</summary>
    public required string Id { get; init; }

    /// <summary>What it asks for, such as <c>execute_request</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Its content: a JSON object.</summary>
    public required JsonElement Content { get; init; }

    /// <summary>Its metadata: a JSON object.</summary>
    public required JsonElement Metadata { get; init; }

    /// <summary>The binary parts after the content.</summary>
    public required IReadOnlyList<byte[]> Buffers { get; init; }

    /// <summary>The type of the answer: <c>execute_reply</c> for <c>execute_request</c>.</summary>
    public string ReplyType => Type.EndsWith("_request", StringComparison.Ordinal) ? Type[..^"_request".Length] + "_reply" : Type + "_reply";

    /// <summary>The text of a field; null when it is missing or no text.</summary>
    /// <exception cref="KernelRequestException">It is half a character, which JSON can write and text cannot hold.</exception>
    public string? Text(string name)
    {
        if (!Content.TryGetProperty(name, out JsonElement value) || value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new KernelRequestException($"The text '{name}' of a {Type} is no valid Unicode.");
        }
    }

    /// <summary>The text of a field that has to be there.</summary>
    /// <exception cref="KernelRequestException">It is missing or no text.</exception>
    public string Require(string name) => Text(name) ?? throw new KernelRequestException($"A {Type} needs the text '{name}'.");

    /// <summary>The number of a field; null when it is missing or no whole number.</summary>
    public int? Number(string name) =>
        Content.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    /// <summary>The flag of a field; <paramref name="otherwise"/> when it is missing or no flag.</summary>
    public bool Flag(string name, bool otherwise) => Content.TryGetProperty(name, out JsonElement value)
        ? value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => otherwise,
        }
        : otherwise;
}

/// <summary>A request that cannot be answered as it is; its sender is told why.</summary>
internal sealed class KernelRequestException(string message) : Exception(message);
