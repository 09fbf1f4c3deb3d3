using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Variables;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Text;

namespace KnowledgeGraph.Sparql.Planning.Text;

/// <summary>
/// Turns the patterns of <see cref="TextVocabulary"/> into tables of hits before a query is planned, so that they join like any other pattern: the planner knows
/// how many there are, and a selective word leads the plan.
/// </summary>
internal sealed class TextSearch(Snapshot snapshot, ITextIndex index, CancellationToken cancellation)
{
    private const int DefaultLimit = 1000;

    /// <summary>The algebra with hits in place of text patterns; the same object where it has none.</summary>
    /// <exception cref="PlanningException">A hit has no words, or asks for something that hits do not have.</exception>
    public AlgebraNode Apply(AlgebraNode node) => node is Bgp bgp ? Apply(bgp) : AlgebraParts.MapChildren(node, Apply);

    /// <summary>Whether any pattern of the query is one of text search.</summary>
    public static bool IsUsedIn(AlgebraNode node) =>
        node is Bgp bgp ? bgp.Patterns.Any(IsText) : AlgebraParts.Children(node).Any(IsUsedIn);

    private static bool IsText(TriplePattern pattern) =>
        pattern.Predicate is Constant { Term: Iri { Value: var predicate } } && predicate.StartsWith(TextVocabulary.Namespace, StringComparison.Ordinal);

    private AlgebraNode Apply(Bgp bgp)
    {
        var hits = bgp.Patterns.Where(IsText).GroupBy(pattern => pattern.Subject).ToList();
        if (hits.Count == 0)
        {
            return bgp;
        }

        AlgebraNode result = new Bgp([.. bgp.Patterns.Where(pattern => !IsText(pattern))]);
        foreach (var hit in hits)
        {
            result = new Join(Table([.. hit]), result);
        }

        return result;
    }

    private ValuesTable Table(ImmutableArray<TriplePattern> patterns)
    {
        var query = Single(patterns, TextVocabulary.Query)?.Object is Constant { Term: Literal words }
            ? words.LexicalForm
            : throw new PlanningException($"a text hit needs one <{TextVocabulary.Query}> with a string: the words to look for");
        var property = Single(patterns, TextVocabulary.Predicate)?.Object is Constant { Term: var named } ? snapshot.Terms.Find(named) : TermId.None;
        var asked = patterns.Where(pattern => Name(pattern) is not (TextVocabulary.Query or TextVocabulary.Limit)).ToImmutableArray();
        ImmutableArray<Variable> variables = [.. asked.Select(pattern => pattern.Object).OfType<Variable>().Distinct()];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Term?>>();
        foreach (var hit in index.Search(snapshot, query, property, LimitOf(patterns), cancellation))
        {
            if (Row(hit, asked, variables) is { } row)
            {
                rows.Add(row);
            }
        }

        return new ValuesTable(variables, rows.ToImmutable());
    }

    /// <summary>The hit as a row, or null where it is not what a constant or a repeated variable asks for.</summary>
    private ImmutableArray<Term?>? Row(TextHit hit, ImmutableArray<TriplePattern> asked, ImmutableArray<Variable> variables)
    {
        var row = new Term?[variables.Length];
        foreach (var pattern in asked)
        {
            var value = Value(hit, Name(pattern));
            if (pattern.Object is not Variable variable)
            {
                if (value is null || pattern.Object is not Constant { Term: var wanted } || !value.Equals(wanted))
                {
                    return null;
                }

                continue;
            }

            var column = variables.IndexOf(variable);
            if (row[column] is { } known && !known.Equals(value))
            {
                return null;
            }

            row[column] = value;
        }

        return [.. row];
    }

    private Term? Value(TextHit hit, string name) => name switch
    {
        TextVocabulary.Subject => snapshot.Terms.Decode(hit.Subject),
        TextVocabulary.Predicate => snapshot.Terms.Decode(hit.Predicate),
        TextVocabulary.Literal => snapshot.Terms.Decode(hit.Literal),
        TextVocabulary.Graph => hit.Graph == TermId.DefaultGraph ? null : snapshot.Terms.Decode(hit.Graph),
        TextVocabulary.Score => new Literal(hit.Score.ToString("E6", CultureInfo.InvariantCulture), Xsd.Double),
        TextVocabulary.Snippet => new Literal(hit.Snippet),
        _ => throw new PlanningException($"<{name}> is nothing that a text hit has; it has {string.Join(", ", TextVocabulary.All)}"),
    };

    private static int LimitOf(ImmutableArray<TriplePattern> patterns) =>
        Single(patterns, TextVocabulary.Limit)?.Object is not { } limit ? DefaultLimit
        : limit is Constant { Term: Literal number } && int.TryParse(number.LexicalForm, CultureInfo.InvariantCulture, out var hits) && hits > 0 ? hits
        : throw new PlanningException($"<{TextVocabulary.Limit}> takes a positive integer");

    private static TriplePattern? Single(ImmutableArray<TriplePattern> patterns, string name)
    {
        var found = patterns.Where(pattern => Name(pattern) == name).ToList();
        return found.Count > 1 ? throw new PlanningException($"a text hit has <{name}> more than once") : found.FirstOrDefault();
    }

    private static string Name(TriplePattern pattern) => ((Iri)((Constant)pattern.Predicate).Term).Value;
}
