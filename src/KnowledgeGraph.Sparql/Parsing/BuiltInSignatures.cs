using System.Collections.Frozen;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>The built-in functions that are called like functions, and how many arguments they take (SPARQL 1.2 §19.8, BuiltInCall).</summary>
internal static class BuiltInSignatures
{
    private const int AnyNumber = int.MaxValue;

    private static readonly FrozenDictionary<string, (int Min, int Max)> Arities = new Dictionary<string, (int, int)>(StringComparer.OrdinalIgnoreCase)
    {
        ["IF"] = (3, 3),
        ["STR"] = (1, 1),
        ["LANG"] = (1, 1),
        ["LANGMATCHES"] = (2, 2),
        ["LANGDIR"] = (1, 1),
        ["HASLANG"] = (1, 1),
        ["HASLANGDIR"] = (1, 1),
        ["DATATYPE"] = (1, 1),
        ["IRI"] = (1, 1),
        ["URI"] = (1, 1),
        ["BNODE"] = (0, 1),
        ["RAND"] = (0, 0),
        ["ABS"] = (1, 1),
        ["CEIL"] = (1, 1),
        ["FLOOR"] = (1, 1),
        ["ROUND"] = (1, 1),
        ["CONCAT"] = (0, AnyNumber),
        ["SUBSTR"] = (2, 3),
        ["STRLEN"] = (1, 1),
        ["REPLACE"] = (3, 4),
        ["UCASE"] = (1, 1),
        ["LCASE"] = (1, 1),
        ["ENCODE_FOR_URI"] = (1, 1),
        ["CONTAINS"] = (2, 2),
        ["STRSTARTS"] = (2, 2),
        ["STRENDS"] = (2, 2),
        ["STRBEFORE"] = (2, 2),
        ["STRAFTER"] = (2, 2),
        ["YEAR"] = (1, 1),
        ["MONTH"] = (1, 1),
        ["DAY"] = (1, 1),
        ["HOURS"] = (1, 1),
        ["MINUTES"] = (1, 1),
        ["SECONDS"] = (1, 1),
        ["TIMEZONE"] = (1, 1),
        ["TZ"] = (1, 1),
        ["NOW"] = (0, 0),
        ["UUID"] = (0, 0),
        ["STRUUID"] = (0, 0),
        ["MD5"] = (1, 1),
        ["SHA1"] = (1, 1),
        ["SHA256"] = (1, 1),
        ["SHA384"] = (1, 1),
        ["SHA512"] = (1, 1),
        ["STRLANG"] = (2, 2),
        ["STRLANGDIR"] = (3, 3),
        ["STRDT"] = (2, 2),
        ["SAMETERM"] = (2, 2),
        ["ISIRI"] = (1, 1),
        ["ISURI"] = (1, 1),
        ["ISBLANK"] = (1, 1),
        ["ISLITERAL"] = (1, 1),
        ["ISNUMERIC"] = (1, 1),
        ["REGEX"] = (2, 3),
        ["TRIPLE"] = (3, 3),
        ["SUBJECT"] = (1, 1),
        ["PREDICATE"] = (1, 1),
        ["OBJECT"] = (1, 1),
        ["ISTRIPLE"] = (1, 1),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool TryGet(string word, out (int Min, int Max) arity) => Arities.TryGetValue(word, out arity);

    /// <summary>The name that a misspelt one is one or two letters away from, or null.</summary>
    public static string? Nearest(string word)
    {
        const int Far = 3;
        var name = Arities.Keys.Concat(["BOUND", "COALESCE", "COUNT", "SUM", "AVG", "MIN", "MAX", "SAMPLE", "GROUP_CONCAT"])
            .Order(StringComparer.Ordinal)
            .MinBy(name => Distance(word.ToUpperInvariant(), name))!;
        return Distance(word.ToUpperInvariant(), name) < Math.Min(Far, Math.Max(2, word.Length / 2)) ? name : null;
    }

    /// <summary>How many letters have to be put in, taken out or changed (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }

    /// <summary>The one name of a function in the algebra: upper case, IRI for its synonym URI.</summary>
    public static string Canonical(string word) => word.ToUpperInvariant() switch
    {
        "URI" => "IRI",
        "ISURI" => "ISIRI",
        var name => name,
    };
}
