using System.Globalization;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>Compares solutions as bags up to the names of blank nodes, and lists where the suite gives an order.</summary>
internal static class ExpectedSolutions
{
    /// <summary>The property that says what ASK answers.</summary>
    public const string Answer = ResultSet + "boolean";

    private const string ResultSet = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

    /// <summary>Whether a result in RDF is a table, and not the graph of a CONSTRUCT.</summary>
    public static bool IsResultSet(IEnumerable<Quad> quads) => quads.Any(quad => quad.Object is Iri { Value: ResultSet + "ResultSet" });

    public static void Matches(SparqlResult expected, SparqlResult actual, bool lexicalOnly = false)
    {
        if (expected is not SolutionTable table || actual is not SolutionTable found)
        {
            Assert.Equal(expected, actual);
            return;
        }

        Assert.Equal(table.Variables.Order(StringComparer.Ordinal), found.Variables.Order(StringComparer.Ordinal));
        Assert.True(
            GraphIsomorphism.AreIsomorphic(Statements(table, lexicalOnly), Statements(found, lexicalOnly)),
            $"expected {table.Rows.Length} rows\n{Text(table)}\nfound {found.Rows.Length}\n{Text(found)}");
    }

    /// <summary>A table that is described in RDF; rows in the order of rs:index where they have one.</summary>
    public static (SolutionTable Table, bool IsOrdered) OfResultSet(string address)
    {
        var graph = new ManifestGraph(address);
        var set = graph.Quads.First(quad => quad.Object is Iri { Value: ResultSet + "ResultSet" }).Subject;
        var variables = graph.Objects(set, ResultSet + "resultVariable").Cast<Literal>().Select(name => name.LexicalForm).ToList();
        var rows = graph.Objects(set, ResultSet + "solution")
            .Select(solution => (Index: graph.Text(solution, ResultSet + "index"), Row: Row(graph, solution, variables)))
            .OrderBy(row => row.Index is null ? 0 : int.Parse(row.Index, CultureInfo.InvariantCulture))
            .ToList();
        return (new SolutionTable([.. variables], [.. rows.Select(row => row.Row)]), rows.Exists(row => row.Index is not null));
    }

    private static System.Collections.Immutable.ImmutableArray<Term?> Row(ManifestGraph graph, Term solution, List<string> variables)
    {
        var cells = graph.Objects(solution, ResultSet + "binding")
            .ToDictionary(binding => graph.Text(binding, ResultSet + "variable")!, binding => graph.Object(binding, ResultSet + "value"));
        return [.. variables.Select(variable => cells.GetValueOrDefault(variable))];
    }

    /// <summary>A row is a node that points to its cells; equal rows stay two nodes.</summary>
    private static List<Quad> Statements(SolutionTable table, bool lexicalOnly)
    {
        var statements = new List<Quad>();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var node = new BlankNode($"row.{row}");
            statements.Add(new Quad(node, new Iri("urn:x:is"), new Iri("urn:x:row")));
            for (var column = 0; column < table.Variables.Length; column++)
            {
                if (table.Rows[row][column] is { } term)
                {
                    statements.Add(new Quad(node, new Iri("urn:x:" + table.Variables[column]), lexicalOnly ? AsText(term) : Canonical(term)));
                }
            }
        }

        return statements;
    }

    /// <summary>Of numbers, the value counts and not how it is spelled: 2.0 and 2.00 are the same answer, 2 and 2.0 are not.</summary>
    private static Term Canonical(Term term) =>
        term is Literal literal && XsdDatatypes.IsNumeric(XsdDatatypes.Of(literal.Datatype)) && LexicalMapping.TryMap(literal, out var value)
            ? new Literal(value.ToLexicalForm(), literal.Datatype)
            : term;

    /// <summary>What CSV keeps of a term.</summary>
    private static Term AsText(Term term) => term switch
    {
        Iri iri => new Literal(iri.Value),
        Literal literal when double.TryParse(literal.LexicalForm, CultureInfo.InvariantCulture, out var number) => new Literal(number.ToString("R", CultureInfo.InvariantCulture)),
        Literal literal => new Literal(literal.LexicalForm),
        _ => term,
    };

    private static string Text(SolutionTable table) =>
        string.Join('\n', table.Rows.Select(row => string.Join(' ', table.Variables.Zip(row).Select(cell => $"?{cell.First}={cell.Second?.ToString() ?? "-"}"))));
}
