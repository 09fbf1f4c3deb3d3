using System.Collections.Frozen;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>The built-in functions of SPARQL 1.1 and 1.2 (§17.4), one row each. Forms with evaluation rules of their own are the compiler's.</summary>
internal static class FunctionTable
{
    private const string XPath = "http://www.w3.org/2005/xpath-functions#";
    private const int AnyNumber = int.MaxValue;

    private static readonly FunctionRow[] Rows =
    [
        // §17.4.2 terms
        new("ISIRI", TermFunctions.IsIri),
        new("ISURI", TermFunctions.IsIri),
        new("ISBLANK", TermFunctions.IsBlank),
        new("ISLITERAL", TermFunctions.IsLiteral),
        new("ISNUMERIC", TermFunctions.IsNumeric),
        new("SAMETERM", TermFunctions.SameTerm),
        new("STR", TermFunctions.Str),
        new("LANG", TermFunctions.Lang),
        new("LANGDIR", TermFunctions.LangDir),
        new("HASLANG", TermFunctions.HasLang),
        new("HASLANGDIR", TermFunctions.HasLangDir),
        new("DATATYPE", TermFunctions.Datatype),
        new("IRI", TermFunctions.ToIri),
        new("URI", TermFunctions.ToIri),
        new("STRDT", TermFunctions.StrDt),
        new("STRLANG", TermFunctions.StrLang),
        new("STRLANGDIR", 3, 3, TermFunctions.StrLangDir),
        new("UUID", static _ => TermFunctions.Uuid()) { IsVolatile = true },
        new("STRUUID", static _ => TermFunctions.StrUuid()) { IsVolatile = true },

        // §17.4.3 strings
        new("STRLEN", StringFunctions.Length),
        new("SUBSTR", 2, 3, StringFunctions.Substring),
        new("UCASE", StringFunctions.UpperCase),
        new("LCASE", StringFunctions.LowerCase),
        new("STRSTARTS", StringFunctions.StartsWith),
        new("STRENDS", StringFunctions.EndsWith),
        new("CONTAINS", StringFunctions.Contains),
        new("STRBEFORE", StringFunctions.Before),
        new("STRAFTER", StringFunctions.After),
        new("ENCODE_FOR_URI", StringFunctions.EncodeForUri),
        new("CONCAT", 0, AnyNumber, StringFunctions.Concat),
        new("LANGMATCHES", LanguageRanges.LangMatches),
        new("REGEX", 2, 3, RegexFunctions.Regex),
        new("REPLACE", 3, 4, RegexFunctions.Replace),

        // §17.4.4 numbers
        new("ABS", NumericFunctions.Abs),
        new("ROUND", NumericFunctions.Round),
        new("CEIL", NumericFunctions.Ceiling),
        new("FLOOR", NumericFunctions.Floor),
        new("RAND", static _ => NumericFunctions.Random()) { IsVolatile = true },

        // §17.4.5 dates and times
        new("NOW", static context => context.Now),
        new("YEAR", DateTimeFunctions.Year),
        new("MONTH", DateTimeFunctions.Month),
        new("DAY", DateTimeFunctions.Day),
        new("HOURS", DateTimeFunctions.Hours),
        new("MINUTES", DateTimeFunctions.Minutes),
        new("SECONDS", DateTimeFunctions.Seconds),
        new("TIMEZONE", DateTimeFunctions.Timezone),
        new("TZ", DateTimeFunctions.Tz),

        // §17.4.6 hashes
        new("MD5", HashFunctions.Md5),
        new("SHA1", HashFunctions.Sha1),
        new("SHA256", HashFunctions.Sha256),
        new("SHA384", HashFunctions.Sha384),
        new("SHA512", HashFunctions.Sha512),

        // SPARQL 1.2 §17.4.7 triple terms
        new("TRIPLE", 3, 3, TripleFunctions.Triple),
        new("SUBJECT", TripleFunctions.Subject),
        new("PREDICATE", TripleFunctions.Predicate),
        new("OBJECT", TripleFunctions.Object),
        new("ISTRIPLE", TripleFunctions.IsTriple),

        // extensions, by their IRIs in XPath
        new(XPath + "adjust-dateTime-to-timezone", 1, 2, DateTimeFunctions.Adjust),
        new(XPath + "adjust-date-to-timezone", 1, 2, DateTimeFunctions.Adjust),
        new(XPath + "adjust-time-to-timezone", 1, 2, DateTimeFunctions.Adjust),
    ];

    private static readonly FrozenDictionary<string, FunctionRow> ByName = Rows.ToFrozenDictionary(row => row.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The row of a built-in's keyword or of an extension's IRI, or null.</summary>
    public static FunctionRow? Find(string name) => ByName.GetValueOrDefault(name);
}
