using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Paths;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Shacl.Constraints;

/// <summary>The query of a SPARQL-based constraint or validator: its text with the prefixes that go before it (§5.2).</summary>
internal sealed partial class SparqlText(string prefixes, string text, ImmutableArray<Literal> messages)
{
    /// <summary>Variables that SHACL binds and that sub-queries need not pass on.</summary>
    public const string GraphVariable = "shapesGraph";
    public const string ShapeVariable = "currentShape";

    public ImmutableArray<Literal> Messages => messages;

    /// <summary>The query, with the shape's path in place of <c>$PATH</c>.</summary>
    /// <exception cref="Sparql.Syntax.SparqlSyntaxException">The text is no query.</exception>
    public PreparedQuery Prepare(SparqlEngine engine, ShapePath? path) =>
        engine.Prepare(prefixes + (path is null ? text : PathVariable().Replace(text, path.ToString()!.Replace("$", "$$", StringComparison.Ordinal))));

    /// <summary>A message with the values of a solution in place of <c>{?name}</c> and <c>{$name}</c> (§5.3.2).</summary>
    public static Literal Fill(Literal message, IReadOnlyDictionary<string, Term> solution)
    {
        var filled = Placeholder().Replace(message.LexicalForm, match =>
            solution.TryGetValue(match.Groups[1].Value, out var term) ? Show(term) : match.Value);
        return message.Language is { } language ? Literal.WithLanguage(filled, language, message.Direction) : new Literal(filled, message.Datatype);
    }

    private static string Show(Term term) => term is Literal literal ? literal.LexicalForm : term.ToString()!;

    [GeneratedRegex(@"[$?]PATH\b")]
    private static partial Regex PathVariable();

    [GeneratedRegex(@"\{[?$]([^}]*)\}")]
    private static partial Regex Placeholder();
}
