using System.Globalization;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Reference.Evaluation;

/// <summary>The built-in functions that generated queries call (SPARQL 1.1 §17.4). A null argument or result is an error.</summary>
internal static class ReferenceFunctions
{
    public static Term? Call(string name, Term?[] arguments)
    {
        if (arguments.Any(argument => argument is null))
        {
            return null;
        }

        return name switch
        {
            "STR" => Str(arguments[0]!),
            "LANG" => arguments[0] is Literal literal ? new Literal(literal.Language ?? "") : null,
            "DATATYPE" => arguments[0] is Literal literal ? new Iri(literal.Datatype) : null,
            "ISIRI" => Boolean(arguments[0] is Iri),
            "ISBLANK" => Boolean(arguments[0] is BlankNode),
            "ISLITERAL" => Boolean(arguments[0] is Literal),
            "ISNUMERIC" => Boolean(ReferenceValue.Of(arguments[0]) is { Value.IsNumeric: true }),
            "SAMETERM" => Boolean(arguments[0]!.Equals(arguments[1])),
            "STRLEN" => Text(arguments[0]) is { } text ? new Literal(text.EnumerateRunes().Count().ToString(CultureInfo.InvariantCulture), Xsd.Integer) : null,
            "UCASE" => Mapped(arguments[0], text => text.ToUpperInvariant()),
            "LCASE" => Mapped(arguments[0], text => text.ToLowerInvariant()),
            "CONTAINS" => Compared(arguments, (text, part) => text.Contains(part, StringComparison.Ordinal)),
            "STRSTARTS" => Compared(arguments, (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
            "TRIPLE" => arguments[1] is Iri predicate && arguments[0] is Iri or BlankNode ? new TripleTerm(arguments[0]!, predicate, arguments[2]!) : null,
            "SUBJECT" => (arguments[0] as TripleTerm)?.Subject,
            "OBJECT" => (arguments[0] as TripleTerm)?.Object,
            "ISTRIPLE" => Boolean(arguments[0] is TripleTerm),
            _ => throw new NotSupportedException($"{name} has no definition here"),
        };
    }

    private static Literal? Str(Term term) => term switch
    {
        Iri iri => new Literal(iri.Value),
        Literal literal => new Literal(literal.LexicalForm),
        _ => null,
    };

    private static Literal Boolean(bool value) => new(value ? "true" : "false", Xsd.Boolean);

    private static string? Text(Term? term) => term is Literal literal && (literal.Language is not null || literal.Datatype == Xsd.String) ? literal.LexicalForm : null;

    private static Literal? Mapped(Term? term, Func<string, string> map) => Text(term) is not { } text ? null
        : term is Literal { Language: { } language } literal ? Literal.WithLanguage(map(text), language, literal.Direction)
        : new Literal(map(text));

    /// <summary>§17.4.3.1.2: the arguments are compatible where the second has no language, or the same as the first.</summary>
    private static Literal? Compared(Term?[] arguments, Func<string, string, bool> holds)
    {
        if (Text(arguments[0]) is not { } text || Text(arguments[1]) is not { } part)
        {
            return null;
        }

        var (first, second) = ((Literal)arguments[0]!, (Literal)arguments[1]!);
        var compatible = second.Language is null || string.Equals(first.Language, second.Language, StringComparison.OrdinalIgnoreCase);
        return compatible ? Boolean(holds(text, part)) : null;
    }
}
