using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Vocabulary;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Data;

/// <summary>Instances in the sense of SHACL: by <c>rdf:type</c> and any number of <c>rdfs:subClassOf</c> in the data graph (§1.1).</summary>
internal sealed class ClassHierarchy(DataGraph data, TermSpace terms)
{
    private readonly TermId _type = terms.IdOf(new Iri(RdfVocabulary.Type));
    private readonly TermId _subClassOf = terms.IdOf(new Iri(Sh.SubClassOf));
    private readonly Dictionary<TermId, HashSet<TermId>> _subclasses = [];

    public bool IsInstance(TermId node, TermId @class)
    {
        var classes = SubclassesOf(@class);
        var isInstance = false;
        data.Match(node, _type, TermId.None, triple => isInstance |= classes.Contains(triple.Object));
        return isInstance;
    }

    public void AddInstances(TermId @class, ISet<TermId> instances)
    {
        foreach (var subclass in SubclassesOf(@class))
        {
            data.Match(TermId.None, _type, subclass, triple => instances.Add(triple.Subject));
        }
    }

    /// <summary>The class itself and all below it.</summary>
    private HashSet<TermId> SubclassesOf(TermId @class)
    {
        if (_subclasses.TryGetValue(@class, out var known))
        {
            return known;
        }

        var classes = new HashSet<TermId> { @class };
        var open = new Stack<TermId>(classes);
        while (open.TryPop(out var next))
        {
            data.Match(TermId.None, _subClassOf, next, triple =>
            {
                if (classes.Add(triple.Subject))
                {
                    open.Push(triple.Subject);
                }
            });
        }

        _subclasses.Add(@class, classes);
        return classes;
    }
}
