namespace NewsAnalysis.Text;

/// <summary>A name in an article.</summary>
/// <param name="Words">Its place in the text.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Kind">What it is the name of.</param>
/// <param name="FullName">The fullest name that the article gives to the same: <c>Abdul Malik al-Houthi</c> for <c>al-Houthi</c>. Names with the same full name and kind are names of one.</param>
public sealed record Name(Span Words, int FirstToken, int EndToken, NameKind Kind, string FullName);
