using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Syntax;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Fragments;

/// <summary>One page of the quads that match, and how many there are, exactly, from the index's ranges.</summary>
internal sealed record Fragment(IReadOnlyList<Quad> Quads, long Total)
{
    public const int PageSize = 100;
    private const int MaxBindings = 200;

    public static Fragment Read(Snapshot snapshot, FragmentRequest request, SparqlEngine engine, CancellationToken cancellation)
    {
        var patterns = Patterns(snapshot, request, engine, cancellation);
        var total = 0L;
        var quads = new List<Quad>();
        var skip = (long)(request.Page - 1) * PageSize;
        foreach (var pattern in patterns)
        {
            var count = snapshot.Count(pattern);
            var passed = Math.Min(skip, count);
            skip -= passed;
            total += count;
            if (passed < count && quads.Count < PageSize)
            {
                quads.AddRange(StoredQuads.Matching(snapshot, pattern, OrderFor(pattern), keepGraphs: true, cancellation).Skip((int)passed).Take(PageSize - quads.Count));
            }
        }

        return new Fragment(quads, total);
    }

    /// <summary>The pattern, or with bindings (brTPF) one for each different way to fill its variables.</summary>
    private static IEnumerable<QuadPattern> Patterns(Snapshot snapshot, FragmentRequest request, SparqlEngine engine, CancellationToken cancellation)
    {
        Term?[] terms = [request.Subject, request.Predicate, request.Object, request.Graph];
        if (request.Values is null)
        {
            return Pattern(snapshot, terms) is { } only ? [only] : [];
        }

        string[] positions = ["subject", "predicate", "object", "graph"];
        var found = new HashSet<QuadPattern>();
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

                if (Pattern(snapshot, bound) is { } pattern)
                {
                    found.Add(pattern);
                }
            }
        }

        return found;
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
    private static QuadPattern? Pattern(Snapshot snapshot, Term?[] terms)
    {
        var ids = new TermId[terms.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            ids[i] = terms[i] switch
            {
                null => TermId.None,
                Iri { Value: FragmentRequest.DefaultGraphName } when i == 3 => TermId.DefaultGraph,
                var term => snapshot.Terms.Find(term),
            };
            if (terms[i] is not null && ids[i].IsNone)
            {
                return null;
            }
        }

        return new QuadPattern(ids[0], ids[1], ids[2], ids[3]);
    }

    private static QuadOrder OrderFor(in QuadPattern pattern) =>
        !pattern.Subject.IsNone ? (pattern.Predicate.IsNone && !pattern.Object.IsNone ? QuadOrder.Sopg : QuadOrder.Spog)
        : !pattern.Predicate.IsNone ? (pattern.Object.IsNone ? QuadOrder.Psog : QuadOrder.Posg)
        : !pattern.Object.IsNone ? QuadOrder.Ospg
        : pattern.Graph.IsNone ? QuadOrder.Spog : QuadOrder.Gspo;
}
