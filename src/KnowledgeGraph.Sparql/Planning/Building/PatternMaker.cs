using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Joins;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Planning.Building;

/// <summary>Triple patterns to relations: terms become ids, triple terms with variables become a variable that is taken apart.</summary>
internal sealed class PatternMaker(PlanningContext context)
{
    public static bool HasTripleTerm(TriplePattern pattern) =>
        pattern.Subject is TripleTermPattern || pattern.Predicate is TripleTermPattern || pattern.Object is TripleTermPattern;

    public void Add(Bgp bgp, GraphScope graph, JoinGroup group)
    {
        foreach (var pattern in bgp.Patterns)
        {
            Add(pattern, graph, group);
        }
    }

    private void Add(TriplePattern triple, GraphScope graph, JoinGroup group)
    {
        var set = VariableSet.Empty;
        var pattern = new ScanPattern(
            Position(triple.Subject, group, ref set),
            Position(triple.Predicate, group, ref set),
            Position(triple.Object, group, ref set),
            graph,
            triple);
        if (graph is EachNamedGraph each)
        {
            set = set.Union(context.Variables.SetOf(each.Name));
        }

        if (!group.IsEmpty)
        {
            group.Relations.Add(new PatternRelation(pattern, context.Statistics(pattern), set));
        }
    }

    private ScanPosition Position(PatternTerm term, JoinGroup group, ref VariableSet set)
    {
        if (term is TripleTermPattern triple && Constant(triple) is { } whole)
        {
            term = new Constant(whole);
        }

        switch (term)
        {
            case Constant constant:
                var id = context.Snapshot.Terms.Find(constant.Term);
                // A term that the store does not know stands in no triple.
                group.IsEmpty |= id.IsNone;
                return new ScanPosition(id, null);
            case Variable variable:
                set = set.Union(context.Variables.SetOf(variable));
                return new ScanPosition(TermId.None, variable);
            default:
                var inside = context.Variables.Fresh("triple");
                AddTripleTerm(inside, (TripleTermPattern)term, group);
                set = set.Union(context.Variables.SetOf(inside));
                return new ScanPosition(TermId.None, inside);
        }
    }

    private void AddTripleTerm(Variable whole, TripleTermPattern pattern, JoinGroup group) =>
        group.Relations.Add(new TripleTermRelation(
            whole,
            pattern,
            context.Variables.SetOf(whole),
            new AlgebraVariables(context.Variables).Of(pattern).Union(context.Variables.SetOf(whole))));

    private static TripleTerm? Constant(PatternTerm pattern) =>
        pattern is TripleTermPattern triple
        && Part(triple.Subject) is { } subject
        && Part(triple.Predicate) is Iri predicate
        && Part(triple.Object) is { } @object
            ? new TripleTerm(subject, predicate, @object)
            : null;

    private static Term? Part(PatternTerm pattern) => pattern is Constant constant ? constant.Term : Constant(pattern);
}
