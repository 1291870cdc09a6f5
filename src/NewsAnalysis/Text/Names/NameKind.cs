namespace NewsAnalysis.Text;

/// <summary>What a name is the name of.</summary>
public enum NameKind : byte
{
    /// <summary>A person: <c>Ann Lee</c>.</summary>
    Person,

    /// <summary>An organisation: <c>the United Nations</c>, <c>Reuters</c>.</summary>
    Organisation,

    /// <summary>A place: <c>Gaza</c>, <c>the West Bank</c>.</summary>
    Place,
}
