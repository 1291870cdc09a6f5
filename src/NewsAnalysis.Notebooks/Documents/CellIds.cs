using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsAnalysis.Notebooks;

/// <summary>Cell ids of nbformat 4.5: 1 to 64 letters, digits, hyphens and underscores, each once in a notebook.</summary>
internal static class CellIds
{
    private const int MaxLength = 64;
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    /// <summary>Gives an id to each cell whose own is missing, not valid, or taken by a cell before it.</summary>
    public static void Complete(IReadOnlyList<NotebookCell> cells)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var without = new List<(int At, NotebookCell Cell)>();
        for (int at = 0; at < cells.Count; at++)
        {
            if (cells[at].Id is not { } id || !IsValid(id) || !taken.Add(id))
                without.Add((at, cells[at]));
        }
        foreach ((int at, NotebookCell cell) in without)
        {
            string id;
            int attempt = 0;
            do
                id = Make(at, cell.Source, attempt++);
            while (!taken.Add(id));
            cell.Id = id;
        }
    }

    private static bool IsValid(string id) => id.Length is > 0 and <= MaxLength && !id.AsSpan().ContainsAnyExcept(Allowed);

    private static string Make(int at, string source, int attempt)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{at}\n{attempt}\n{source}")));
        return Convert.ToHexStringLower(hash.AsSpan(0, 4));
    }
}
