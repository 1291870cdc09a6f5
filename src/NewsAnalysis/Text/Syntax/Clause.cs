namespace NewsAnalysis.Text;

/// <summary>A clause: a predicate with all that hangs from it.</summary>
/// <param name="Predicate">Index of the predicate's token: a verb, or the noun or adjective after <c>is</c>.</param>
/// <param name="FirstToken">Index of the first token of the clause, clauses inside it included.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Relation">How the predicate depends on the clause around it; <see cref="Relation.Root"/> for the sentence's main clause.</param>
public readonly record struct Clause(int Predicate, int FirstToken, int EndToken, Relation Relation)
{
    /// <summary>True for relations that hang a clause from another word; a coordinated predicate counts where the first one does.</summary>
    internal static bool IsClausal(Relation relation) => relation is Relation.Root or Relation.Ccomp or Relation.Xcomp or Relation.Advcl or Relation.AdvclRelcl
        or Relation.Acl or Relation.AclRelcl or Relation.Csubj or Relation.CsubjPass or Relation.CsubjOuter or Relation.Parataxis;
}
