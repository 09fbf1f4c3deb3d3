using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Data;

/// <summary>The triples that are validated.</summary>
internal abstract class DataGraph
{
    /// <summary>Calls back for each triple that matches, once; <see cref="TermId.None"/> stands for any term.</summary>
    public abstract void Match(TermId subject, TermId predicate, TermId @object, Action<TripleIds> found);

    public bool Contains(TermId subject, TermId predicate, TermId @object)
    {
        var isThere = false;
        Match(subject, predicate, @object, _ => isThere = true);
        return isThere;
    }
}
