using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>A figure in the making: token positions and what is known so far.</summary>
internal sealed class FigureDraft
{
    /// <summary>Index of the first token of the figure's words.</summary>
    public int First { get; set; }

    /// <summary>Index after the last token of the figure's words.</summary>
    public int End { get; set; }

    /// <summary>Index of the first token of the number itself.</summary>
    public int NumberFirst { get; init; }

    /// <summary>Index after the last token of the number itself.</summary>
    public int NumberEnd { get; set; }

    public NumeralForm Form { get; set; }

    public decimal Value { get; set; }

    public decimal? Low { get; set; }

    public decimal? High { get; set; }

    public Modifier Modifier { get; set; }

    public Change? Change { get; set; }

    public string? Unit { get; set; }

    public Dimension Dimension { get; set; } = Dimension.Count;

    public Measure? Measure { get; set; }

    /// <summary>Index of the first token of the counted noun phrase; -1 when there is none.</summary>
    public int CountedFirst { get; set; } = -1;

    /// <summary>Index after the last token of the counted noun phrase.</summary>
    public int CountedEnd { get; set; } = -1;

    /// <summary>Index of the head noun of the counted noun phrase; -1 when there is none.</summary>
    public int Head { get; set; } = -1;

    /// <summary>Index among the sentence's drafts of the one that this is a part of; -1 when none.</summary>
    public FigureDraft? Whole { get; set; }

    /// <summary>The figure whose noun or measure this one borrows.</summary>
    public FigureDraft? Antecedent { get; private set; }

    /// <summary>Borrows noun and measure of another figure, unless that one borrows from this one: of "14 of 20" only one can lend.</summary>
    public void BorrowFrom(FigureDraft lender)
    {
        for (var next = lender; next is not null; next = next.Antecedent)
        {
            if (next == this)
                return;
        }

        Antecedent = lender;
    }

    public string Rule { get; set; } = "";

    /// <summary>Index after everything that belongs to the figure: number, unit, counted noun.</summary>
    public int Reach => Math.Max(End, CountedEnd);

    public bool HasCounted => CountedFirst >= 0;

    /// <summary>Class of the head noun.</summary>
    public NounClass Class(Document document) => Head < 0 ? NounClass.Other : Nouns.ClassOf(document, Head);

    /// <summary>True when the figure is a bare number: nothing says yet what it counts.</summary>
    public bool IsBare => Unit is null && !HasCounted;
}
