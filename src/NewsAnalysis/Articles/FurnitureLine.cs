using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>What one line of page furniture says: who wrote, for whom, when it was published.</summary>
internal sealed class FurnitureLine
{
    /// <summary>Bylined names.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>The outlet; null when the line names none for sure.</summary>
    public string? Outlet { get; set; }

    /// <summary>A capitalised name that may be an author or an outlet: the lines around it decide. Null when there is none.</summary>
    public string? Unsettled { get; set; }

    /// <summary>A date after <c>Published</c>, or one without a label.</summary>
    public PageTime? Published { get; set; }

    /// <summary>A date after <c>Updated</c>.</summary>
    public PageTime? Updated { get; set; }

    /// <summary>True when a label such as <c>Published</c> names the date.</summary>
    public bool IsLabelled { get; set; }

    /// <summary>True when the line is furniture by itself; false when only its neighbours can show it.</summary>
    public bool IsAnchor { get; set; }

    /// <summary>True when the line says who wrote in so many words: <c>By</c>, <c>Team</c>, a job.</summary>
    public bool IsByline { get; set; }

    /// <summary>True when the line is nothing but an address or a handle: beside a name it is furniture, elsewhere a citizen is quoted.</summary>
    public bool IsContact { get; set; }

    /// <summary>Which part of the page the line is.</summary>
    public BlockKind Kind => !IsByline && !IsContact && Authors.Count == 0 && Outlet is null && Unsettled is null ? BlockKind.Timestamp : BlockKind.Byline;
}
