namespace NewsAnalysis.Notebooks;

/// <summary>What may stand at a place of a cell, best first.</summary>
/// <param name="Start">Where the text to replace starts, in UTF-16 code units of the cell.</param>
/// <param name="End">Just after its end; the place asked for, or the end of the word that the place is in.</param>
/// <param name="Items">The texts that may replace it; empty where nothing is known or nothing may stand.</param>
public sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items)
{
    /// <summary>A list of nothing.</summary>
    /// <param name="position">The place asked for.</param>
    internal static CompletionList None(int position) => new(position, position, []);
}

/// <summary>One text that may stand at a place.</summary>
/// <param name="Text">The text that replaces what is typed.</param>
/// <param name="Kind">
/// What it names, in the words that Jupyter's front ends draw icons for: <c>class</c>, <c>struct</c>, <c>interface</c>, <c>enum</c>, <c>enumMember</c>, <c>function</c>,
/// <c>property</c>, <c>field</c>, <c>event</c>, <c>constant</c>, <c>variable</c>, <c>module</c> (a namespace), <c>typeParameter</c>, <c>keyword</c>, <c>file</c> or <c>folder</c>.
/// </param>
/// <param name="Signature">Its declaration in one line, with the number of further overloads; null where there is none, as for a keyword.</param>
public sealed record CompletionItem(string Text, string Kind, string? Signature);
