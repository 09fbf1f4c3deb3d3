using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>SPARQL 1.2 Query Results JSON Format.</summary>
internal static class JsonResultsReader
{
    public static SparqlResult Read(ReadOnlyMemory<byte> document)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            return Result(json.RootElement);
        }
        catch (JsonException exception)
        {
            throw new ResultsSyntaxException($"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}: this is no JSON", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new ResultsSyntaxException($"a value of this JSON has another kind than query results have there: {exception.Message}", exception);
        }
    }

    private static SparqlResult Result(JsonElement root)
    {
        if (root.TryGetProperty("boolean", out var boolean))
        {
            return new BooleanResult(boolean.GetBoolean());
        }

        if (!root.TryGetProperty("head", out var head) || !root.TryGetProperty("results", out var results) || !results.TryGetProperty("bindings", out var bindings))
        {
            throw new ResultsSyntaxException("expected an object with \"head\" and with \"boolean\" or \"results\".\"bindings\"");
        }

        ImmutableArray<string> variables = head.TryGetProperty("vars", out var vars) ? ResultTerms.Variables(vars.EnumerateArray().Select(name => name.GetString() ?? "")) : [];
        return new SolutionTable(variables, [.. bindings.EnumerateArray().Select(binding => Row(binding, variables))]);
    }

    private static ImmutableArray<Term?> Row(JsonElement binding, ImmutableArray<string> variables) =>
        [.. variables.Select(variable => binding.TryGetProperty(variable, out var term) ? Term(term) : null)];

    private static Term Term(JsonElement term)
    {
        var value = Required(term, "value");
        return Required(term, "type").GetString() switch
        {
            "uri" => ResultTerms.Iri(Text(value)),
            "bnode" => ResultTerms.BlankNode(Text(value)),
            "literal" or "typed-literal" => Literal(term, Text(value)),
            "triple" => Triple(value),
            var other => throw new ResultsSyntaxException($"found a term of type \"{other}\", expected uri, bnode, literal or triple"),
        };
    }

    private static Literal Literal(JsonElement term, string lexicalForm)
    {
        if (term.TryGetProperty("xml:lang", out var language))
        {
            var direction = term.TryGetProperty("its:dir", out var dir) ? Directions.Parse(dir.GetString()) : BaseDirection.None;
            return ResultTerms.WithLanguage(lexicalForm, Text(language), direction);
        }

        return term.TryGetProperty("datatype", out var datatype) ? ResultTerms.Typed(lexicalForm, Text(datatype)) : new Literal(lexicalForm);
    }

    private static TripleTerm Triple(JsonElement value) => Term(Required(value, "predicate")) is Iri predicate
        ? new TripleTerm(Term(Required(value, "subject")), predicate, Term(Required(value, "object")))
        : throw new ResultsSyntaxException("the predicate of a triple term is an IRI");

    private static string Text(JsonElement value) => value.GetString() ?? throw new ResultsSyntaxException("found null, expected a string");

    private static JsonElement Required(JsonElement element, string property) => element.TryGetProperty(property, out var value)
        ? value
        : throw new ResultsSyntaxException($"a term without \"{property}\"");
}
