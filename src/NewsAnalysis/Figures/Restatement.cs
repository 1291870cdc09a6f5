using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>A figure said again in another unit takes over what the words around the first say: <c>fell by about 10 miles (16 km)</c>, <c>up $1.30, or 1.6%</c>.</summary>
internal static class Restatement
{
    /// <summary>Gives each restated figure of the sentence the change, bounds and measure of the one it restates.</summary>
    public static void Resolve(FigureScan scan)
    {
        for (var i = 1; i < scan.Drafts.Count; i++)
        {
            var (first, again) = (scan.Drafts[i - 1], scan.Drafts[i]);
            if (IsConversion(scan.Document, first, again))
            {
                if (again.Modifier == Modifier.Exact && first.Modifier is not (Modifier.Exact or Modifier.Between))
                    ModifierGrammar.Apply(again, first.Modifier);
                again.Change ??= first.Change;
                again.Measure ??= first.Measure;
            }
            else if (IsShareOf(scan, first, again))
            {
                again.Change ??= first.Change;
            }
        }
    }

    /// <summary>An amount in brackets right after one of the same dimension: <c>£3m ($3.8m)</c>.</summary>
    private static bool IsConversion(Document document, FigureDraft first, FigureDraft again) =>
        again.Dimension == first.Dimension && again.Unit != first.Unit && first.Dimension is not (Dimension.Count or Dimension.Share or Dimension.Age or Dimension.Duration or Dimension.Other)
        && document.Is(first.Reach, '(') && again.First <= first.Reach + 2 && document.Is(again.End, ')');

    /// <summary>The size of the same change in percent: <c>1,900 jobs, or 8% of its workforce</c>.</summary>
    private static bool IsShareOf(FigureScan scan, FigureDraft first, FigureDraft again) =>
        again.Dimension == Dimension.Share && first.Dimension != Dimension.Share && scan.IsComma(first.Reach) && scan.Document.Is(first.Reach + 1, "or") && again.First == first.Reach + 2;
}
