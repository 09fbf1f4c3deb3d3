using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Syntax;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Fragments;

/// <summary>One page of the quads that match, and how many there are, exactly, from the index's ranges.</summary>
internal sealed record Fragment(IReadOnlyList<Quad> Quads, long Total)
{
    public const int PageSize = 100;
    private const int MaxBindings = 200;

    public static Fragment Read(Snapshot snapshot, FragmentRequest request, BlankNodeIris blankNodes, SparqlEngine engine, CancellationToken cancellation)
    {
        var patterns = Patterns(snapshot, request, blankNodes, engine, cancellation);
        var total = 0L;
        var quads = new List<Quad>();
        var skip = (long)(request.Page - 1) * PageSize;
        foreach (var (pattern, isUnion) in patterns)
        {
            var count = isUnion ? snapshot.CountTriples(pattern) : snapshot.Count(pattern);
            var passed = Math.Min(skip, count);
            skip -= passed;
            total += count;
            if (passed < count && quads.Count < PageSize)
            {
                var matching = StoredQuads.Matching(snapshot, pattern, OrderFor(pattern), keepGraphs: !isUnion, cancellation);
                quads.AddRange(matching.Skip((int)passed).Take(PageSize - quads.Count).Select(blankNodes.Name));
            }
        }

        return new Fragment(quads, total);
    }

    /// <summary>The pattern, or with bindings (brTPF) one for each different way to fill its variables.</summary>
    private static IEnumerable<FragmentPattern> Patterns(
        Snapshot snapshot, FragmentRequest request, BlankNodeIris blankNodes, SparqlEngine engine, CancellationToken cancellation)
    {
        Term?[] terms = [request.Subject, request.Predicate, request.Object, request.Graph];
        if (request.Values is null)
        {
            return Pattern(snapshot, terms, blankNodes) is { } only ? [only] : [];
        }

        string[] positions = ["subject", "predicate", "object", "graph"];
        var found = new HashSet<FragmentPattern>();
        using var rows = Bindings(snapshot, request.Values, engine, cancellation);
        var read = 0;
        while (rows.Rows.NextBatch())
        {
            for (var row = 0; row < rows.Rows.Count; row++)
            {
                if (++read > MaxBindings)
                {
                    throw RequestProblem.BadRequest("bindings", $"values holds more than {MaxBindings} bindings. Send them in parts.");
                }

                var bound = (Term?[])terms.Clone();
                for (var i = 0; i < positions.Length; i++)
                {
                    var column = request.Variables.TryGetValue(positions[i], out var variable) ? rows.Rows.Variables.IndexOf(variable) : -1;
                    bound[i] ??= column < 0 ? null : rows.Rows.Decode(rows.Rows.Column(column)[row]);
                }

                if (Pattern(snapshot, bound, blankNodes) is { } pattern)
                {
                    found.Add(pattern);
                }
            }
        }

        // An unbound variable makes a pattern that holds others; counted twice, the total would not be exact.
        return found.Where(pattern => !found.Any(wider => wider != pattern && wider.Covers(pattern)));
    }

    private static SelectResult Bindings(Snapshot snapshot, string values, SparqlEngine engine, CancellationToken cancellation)
    {
        try
        {
            return (SelectResult)engine.Prepare($"SELECT * {{ VALUES {values} }}").Execute(snapshot, options: null, cancellation);
        }
        catch (SparqlSyntaxException wrong)
        {
            throw RequestProblem.BadRequest("bindings", $"values is no list of bindings such as (?a) {{ (<x>) }}: {wrong.Problem}");
        }
    }

    /// <summary>Null where a term is none that the store knows, so that nothing matches.</summary>
    private static FragmentPattern? Pattern(Snapshot snapshot, Term?[] terms, BlankNodeIris blankNodes)
    {
        var isUnion = terms[3] is Iri { Value: FragmentRequest.DefaultGraphName };
        var ids = new TermId[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i] is not { } term || (isUnion && i == 3))
            {
                continue;
            }

            ids[i] = snapshot.Terms.Find(blankNodes.Term(term));
            if (ids[i].IsNone)
            {
                return null;
            }
        }

        return new FragmentPattern(new QuadPattern(ids[0], ids[1], ids[2], ids[3]), isUnion);
    }

    private static QuadOrder OrderFor(in QuadPattern pattern) =>
        !pattern.Subject.IsNone ? (pattern.Predicate.IsNone && !pattern.Object.IsNone ? QuadOrder.Sopg : QuadOrder.Spog)
        : !pattern.Predicate.IsNone ? (pattern.Object.IsNone ? QuadOrder.Psog : QuadOrder.Posg)
        : !pattern.Object.IsNone ? QuadOrder.Ospg
        : pattern.Graph.IsNone ? QuadOrder.Spog : QuadOrder.Gspo;

    /// <summary>What one fragment or one binding of it asks of the store.</summary>
    /// <param name="IsUnion">Triples of the union of all graphs, each once.</param>
    private readonly record struct FragmentPattern(QuadPattern Quad, bool IsUnion)
    {
        public bool Covers(FragmentPattern other) =>
            Covers(Quad.Subject, other.Quad.Subject) && Covers(Quad.Predicate, other.Quad.Predicate) && Covers(Quad.Object, other.Quad.Object) && Covers(Quad.Graph, other.Quad.Graph);

        private static bool Covers(TermId wider, TermId narrower) => wider.IsNone || wider == narrower;
    }
}
