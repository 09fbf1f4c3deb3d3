using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Data;

/// <summary>A triple as ids.</summary>
internal readonly record struct TripleIds(TermId Subject, TermId Predicate, TermId Object);

/// <summary>Subject, predicate, object.</summary>
internal readonly struct SubjectFirst : IComparer<TripleIds>
{
    public int Compare(TripleIds x, TripleIds y)
    {
        var order = x.Subject.Bits.CompareTo(y.Subject.Bits);
        order = order != 0 ? order : x.Predicate.Bits.CompareTo(y.Predicate.Bits);
        return order != 0 ? order : x.Object.Bits.CompareTo(y.Object.Bits);
    }
}

/// <summary>Predicate, object, subject.</summary>
internal readonly struct PredicateFirst : IComparer<TripleIds>
{
    public int Compare(TripleIds x, TripleIds y)
    {
        var order = x.Predicate.Bits.CompareTo(y.Predicate.Bits);
        order = order != 0 ? order : x.Object.Bits.CompareTo(y.Object.Bits);
        return order != 0 ? order : x.Subject.Bits.CompareTo(y.Subject.Bits);
    }
}
