using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Interop.Running;

/// <summary>Rows in one form, whoever read them: lines that are equal exactly when the rows are, in one order.</summary>
internal static class Rows
{
    private const string Unbound = "-";

    /// <summary>The rows that a client read.</summary>
    public static string[] Of(JsonElement answer)
    {
        int[]? order = null;
        if (answer.TryGetProperty("variables", out var variables))
        {
            var names = variables.EnumerateArray().Select(name => name.GetString()!).ToArray();
            order = [.. Enumerable.Range(0, names.Length).OrderBy(at => names[at], StringComparer.Ordinal)];
        }

        return Sorted(answer.GetProperty("rows").EnumerateArray().Select(row =>
        {
            var cells = row.EnumerateArray().Select(Cell).ToArray();
            return order is null ? cells : order.Select(at => cells[at]);
        }));
    }

    public static string[] Of(IEnumerable<Quad> quads, bool withGraphs) => Sorted(quads.Select(quad =>
        withGraphs ? new[] { Cell(quad.Subject), Cell(quad.Predicate), Cell(quad.Object), Cell(quad.Graph) } : [Cell(quad.Subject), Cell(quad.Predicate), Cell(quad.Object)]));

    public static string[] Sorted(IEnumerable<IEnumerable<string>> rows) => [.. rows.Select(row => string.Join('\t', row)).Order(StringComparer.Ordinal)];

    public static string Cell(Term? term) => term switch
    {
        null => Unbound,
        Iri iri => $"<{iri.Value}>",
        Literal literal => Cell(literal.LexicalForm, literal.Language, literal.Datatype),
        _ => "_:",
    };

    /// <summary>Only the values, as CSV has them.</summary>
    public static string Value(Term? term) => term switch
    {
        null => "",
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        _ => "_:",
    };

    public static string[] Values(JsonElement answer) => Sorted(answer.GetProperty("rows").EnumerateArray().Select(row =>
        row.EnumerateArray().Select(cell => cell.ValueKind == JsonValueKind.Null ? "" : cell.GetProperty("value").GetString()!)));

    private static string Cell(JsonElement cell) => cell.ValueKind == JsonValueKind.Null
        ? Unbound
        : cell.GetProperty("type").GetString() switch
        {
            "iri" => $"<{cell.GetProperty("value").GetString()}>",
            "literal" => Cell(cell.GetProperty("value").GetString()!, cell.GetProperty("language").GetString(), cell.GetProperty("datatype").GetString()),
            _ => "_:",
        };

    // Language tags are equal whatever their case (RDF 1.1 Concepts §3.3), and clients change it; RDFLib writes doubles its own way.
    private static string Cell(string text, string? language, string? datatype) =>
        !string.IsNullOrEmpty(language) ? $"\"{text}\"@{language.ToLowerInvariant()}"
        : string.IsNullOrEmpty(datatype) || datatype == Xsd.String ? $"\"{text}\""
        : datatype == Xsd.Double ? string.Create(CultureInfo.InvariantCulture, $"\"{double.Parse(text, CultureInfo.InvariantCulture):R}\"^^<{datatype}>")
        : $"\"{text}\"^^<{datatype}>";
}
