namespace KnowledgeGraph.Reference.Generation;

/// <summary>Conditions and values: every kind of operator, functions on terms, strings, numbers and dates, and casts.</summary>
internal sealed class RandomExpressions(Random random, RandomTerms terms)
{
    /// <summary>Makes <c>EXISTS { … }</c> or its negation, or null where none may stand.</summary>
    public Func<string?> Exists { get; set; } = () => null;

    public string Condition(int depth)
    {
        if (depth == 0)
        {
            return Comparison(0);
        }

        return random.Next(10) switch
        {
            0 => $"({Condition(depth - 1)} || {Condition(depth - 1)})",
            1 => $"({Condition(depth - 1)} && {Condition(depth - 1)})",
            2 => $"!({Condition(depth - 1)})",
            3 => $"BOUND({terms.Name()})",
            4 => $"{Value(1)} {(random.Next(2) == 0 ? "NOT " : "")}IN ({Value(0)}, {Value(0)})",
            5 => random.Next(2) == 0 ? terms.Name() : $"{terms.Pick(["isIRI", "isBlank", "isLiteral", "isNumeric", "isTRIPLE", "hasLANG", "hasLANGDIR"])}({terms.Name()})",
            6 when random.Next(3) == 0 => Exists() ?? Comparison(1),
            7 when random.Next(3) == 0 => $"REGEX({Value(1)}, {terms.Pick(["'x'", "'^[xy]'", "'X'", "'.y$'", "''"])}, {terms.Pick(["''", "'i'"])})",
            _ => Comparison(1),
        };
    }

    public string Value(int depth)
    {
        if (depth == 0)
        {
            return random.Next(3) switch { 0 => terms.Literal(), 1 => terms.Node(), _ => terms.Name() };
        }

        return random.Next(12) switch
        {
            0 or 1 => $"({Value(depth - 1)} {terms.Pick(["+", "-", "*", "/"])} {Value(depth - 1)})",
            2 => $"{terms.Pick(["STR", "LANG", "LANGDIR", "DATATYPE", "SUBJECT", "OBJECT"])}({Value(depth - 1)})",
            3 => $"IF({Condition(depth - 1)}, {Value(depth - 1)}, {Value(depth - 1)})",
            4 => $"COALESCE({Value(depth - 1)}, {Value(depth - 1)})",
            5 => $"{terms.Pick(["CONTAINS", "STRSTARTS", "STRENDS", "STRBEFORE", "STRAFTER", "CONCAT", "sameTerm"])}({Value(depth - 1)}, {Value(depth - 1)})",
            6 => $"({terms.Pick(["-", "+"])}{Value(depth - 1)})",
            7 when random.Next(2) == 0 => $"<<( {terms.Name()} {terms.Predicate()} {terms.Name()} )>>",
            8 => $"{terms.Pick(["STRLEN", "UCASE", "LCASE", "ENCODE_FOR_URI", "ABS", "CEIL", "FLOOR", "ROUND", "YEAR", "MONTH", "DAY", "HOURS"])}({Value(depth - 1)})",
            9 => $"xsd:{terms.Pick(["string", "integer", "decimal", "double", "boolean"])}({Value(depth - 1)})",
            10 => Constructed(depth - 1),
            _ => Value(0),
        };
    }

    private string Comparison(int depth) => $"{Value(depth)} {terms.Pick(["=", "!=", "<", "<=", ">", ">="])} {Value(depth)}";

    private string Constructed(int depth) => random.Next(5) switch
    {
        0 => $"STRLANG({Value(depth)}, {terms.Pick(["'en'", "'zh-Hans'", "'no tag'"])})",
        1 => $"STRLANGDIR({Value(depth)}, 'en', {terms.Pick(["'ltr'", "'rtl'", "'x'"])})",
        2 => $"STRDT({Value(depth)}, {terms.Pick(["xsd:integer", "xsd:string", ":t", "rdf:langString"])})",
        3 => $"SUBSTR({Value(depth)}, {terms.Pick(["0", "1", "2", "1.5", "-1"])}{terms.Pick(["", ", 1", ", 2.5"])})",
        _ => $"REPLACE({Value(depth)}, {terms.Pick(["'x'", "'[xy]'", "' '"])}, {terms.Pick(["'z'", "''", "'$0$0'"])})",
    };
}
