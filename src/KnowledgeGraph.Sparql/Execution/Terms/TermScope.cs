using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Terms;

/// <summary>
/// The terms of one query run: those of the snapshot's dictionary, and those that the query makes. Within a run two ids are
/// equal exactly when the terms are the same. Safe for several threads.
/// </summary>
internal sealed class TermScope(Snapshot snapshot, QueryBudget budget, DateTimeOffset now, string? baseIri = null)
{
    private const int BytesPerLocalTerm = 160;

    private static readonly string RunPrefix = $"q{Guid.NewGuid():N}"[..9];
    private static long _blankNodes;

    private readonly LocalTerms _local = new();
    private readonly TermCache _cache = new();
    private string? _solutionPrefix;

    public Snapshot Snapshot { get; } = snapshot;

    public QueryBudget Budget { get; } = budget;

    /// <summary>What NOW() gives: one instant for the whole run (SPARQL 1.1 §17.4.5.1).</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>What relative IRIs are resolved against, or null.</summary>
    public string? BaseIri { get; } = baseIri;

    /// <summary>The id of a term if the store or this run knows it, or <see cref="TermId.None"/>.</summary>
    public TermId Find(Term term)
    {
        // The run's own terms first: a writer may give the same term a store id while the query runs, and ids must stay equal.
        var local = _local.Find(term);
        return local.IsNone ? Snapshot.Terms.Find(term) : local;
    }

    /// <summary>The id of a term, a local one where the store does not know it.</summary>
    public TermId Intern(Term term)
    {
        var known = Find(term);
        if (!known.IsNone)
        {
            return known;
        }

        Budget.Reserve(BytesPerLocalTerm);
        return _local.Intern(term);
    }

    /// <summary>The id of an <c>xsd:integer</c>.</summary>
    public TermId InternInteger(long value) =>
        Intern(new Literal(value.ToString(System.Globalization.CultureInfo.InvariantCulture), Xsd.Integer));

    /// <summary>The term of an id that is not <see cref="TermId.None"/>.</summary>
    public Term Decode(TermId id)
    {
        if (id.Tag == TermTag.Local)
        {
            return _local.Decode(id);
        }

        var term = _cache.Get(id);
        if (term is null)
        {
            term = Snapshot.Terms.Decode(id);
            _cache.Put(id, term);
        }

        return term;
    }

    /// <summary>The ids inside a triple term; false where <paramref name="id"/> is something else.</summary>
    public bool TryGetTripleTerm(TermId id, out TermId subject, out TermId predicate, out TermId @object)
    {
        if (id.Tag != TermTag.Local)
        {
            return Snapshot.Terms.TryGetTripleTerm(id, out subject, out predicate, out @object);
        }

        if (Decode(id) is TripleTerm triple)
        {
            (subject, predicate, @object) = (Intern(triple.Subject), Intern(triple.Predicate), Intern(triple.Object));
            return true;
        }

        (subject, predicate, @object) = (TermId.None, TermId.None, TermId.None);
        return false;
    }

    /// <summary>A blank node that is in no store and that no other run makes.</summary>
    public static BlankNode FreshBlankNode() =>
        new($"{RunPrefix}x{Interlocked.Increment(ref _blankNodes)}");

    /// <summary>The blank node that a label has in one solution of this run (SPARQL 1.1 §17.4.2.9).</summary>
    /// <param name="label">The label as the query computed it.</param>
    /// <param name="solution">A number that no other solution of the run has.</param>
    public BlankNode SolutionBlankNode(string label, long solution)
    {
        var prefix = Volatile.Read(ref _solutionPrefix);
        if (prefix is null)
        {
            var fresh = FreshBlankNode().Label;
            prefix = Interlocked.CompareExchange(ref _solutionPrefix, fresh, null) ?? fresh;
        }

        return new BlankNode($"{prefix}s{solution}x{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(label))}");
    }
}
