using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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
            "ISNUMERIC" => Boolean(ReferenceNumber.Of(arguments[0]) is not null),
            "SAMETERM" => Boolean(arguments[0]!.Equals(arguments[1])),
            "STRLEN" => Text(arguments[0]) is { } text ? new Literal(text.EnumerateRunes().Count().ToString(CultureInfo.InvariantCulture), Xsd.Integer) : null,
            "UCASE" => Mapped(arguments[0], text => text.ToUpperInvariant()),
            "LCASE" => Mapped(arguments[0], text => text.ToLowerInvariant()),
            "CONTAINS" => Compared(arguments, (text, part) => text.Contains(part, StringComparison.Ordinal)),
            "STRSTARTS" => Compared(arguments, (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
            "STRENDS" => Compared(arguments, (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
            "STRBEFORE" => Part(arguments, (text, part) => part.Length == 0 ? "" : text.Split(part, 2) is [var before, _] ? before : null),
            "STRAFTER" => Part(arguments, (text, part) => part.Length == 0 ? text : text.Split(part, 2) is [_, var after] ? after : null),
            "CONCAT" => Concatenated(arguments),
            "SUBSTR" => Substring(arguments),
            "ENCODE_FOR_URI" => Text(arguments[0]) is { } text ? new Literal(Encoded(text)) : null,
            "REGEX" => Text(arguments[0]) is { } text ? Boolean(Regex.IsMatch(text, Plain(arguments[1])!, Plain(arguments[2]) == "i" ? RegexOptions.IgnoreCase : RegexOptions.None)) : null,
            "REPLACE" => Mapped(arguments[0], text => Regex.Replace(text, Plain(arguments[1])!, Plain(arguments[2])!)),
            "ABS" or "CEIL" or "FLOOR" or "ROUND" => ReferenceNumber.Of(arguments[0])?.Rounded(name),
            "YEAR" or "MONTH" or "DAY" or "HOURS" => DateTimePart(arguments[0], name),
            "LANGDIR" => arguments[0] is Literal literal ? new Literal(Direction(literal)) : null,
            "HASLANG" => Boolean(arguments[0] is Literal { Language: not null }),
            "HASLANGDIR" => Boolean(arguments[0] is Literal { Direction: not BaseDirection.None }),
            "STRLANG" => Plain(arguments[0]) is { } text && Tag(arguments[1]) is { } tag ? Literal.WithLanguage(text, tag) : null,
            "STRLANGDIR" => Plain(arguments[0]) is { } text && Tag(arguments[1]) is { } tag && Plain(arguments[2]) is "ltr" or "rtl"
                ? Literal.WithLanguage(Plain(arguments[0])!, Tag(arguments[1])!, Plain(arguments[2]) == "ltr" ? BaseDirection.LeftToRight : BaseDirection.RightToLeft)
                : null,
            "STRDT" => Plain(arguments[0]) is { } text && arguments[1] is Iri { Value: not RdfVocabulary.LangString } datatype ? new Literal(text, datatype.Value) : null,
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
        return AreCompatible(first, second) ? Boolean(holds(text, part)) : null;
    }

    private static bool AreCompatible(Literal first, Literal second) => second.Language is null || AreOneKind(first, second);

    private static bool AreOneKind(Literal first, Literal second) =>
        string.Equals(first.Language, second.Language, StringComparison.OrdinalIgnoreCase) && first.Direction == second.Direction;

    /// <summary>§17.4.3.9 and .10: a part is of the first argument's kind, and no match is the plain empty string.</summary>
    private static Literal? Part(Term?[] arguments, Func<string, string, string?> part)
    {
        if (Text(arguments[0]) is not { } text || Text(arguments[1]) is not { } sought || !AreCompatible((Literal)arguments[0]!, (Literal)arguments[1]!))
        {
            return null;
        }

        return part(text, sought) is { } found ? Mapped(arguments[0], _ => found) : new Literal("");
    }

    private static Literal? Concatenated(Term?[] arguments)
    {
        if (arguments.Any(argument => Text(argument) is null))
        {
            return null;
        }

        var all = string.Concat(arguments.Select(Text));
        var first = (Literal)arguments[0]!;
        return arguments.All(argument => AreOneKind(first, (Literal)argument!)) ? Mapped(first, _ => all) : new Literal(all);
    }

    /// <summary>fn:substring: the characters whose positions, from 1, are at least the rounded start and less than start and length together.</summary>
    private static Literal? Substring(Term?[] arguments)
    {
        if (Text(arguments[0]) is not { } text || arguments[1..].Any(argument => ReferenceNumber.Of(argument) is null))
        {
            return null;
        }

        double Rounded(Term? number) => Math.Floor(double.Parse(((Literal)number!).LexicalForm, CultureInfo.InvariantCulture) + 0.5);
        var start = Rounded(arguments[1]);
        var end = arguments.Length == 3 ? start + Rounded(arguments[2]) : double.PositiveInfinity;
        var kept = string.Concat(text.EnumerateRunes().Where((_, index) => index + 1 >= start && index + 1 < end).Select(rune => rune.ToString()));
        return Mapped(arguments[0], _ => kept);
    }

    /// <summary>Each byte but those of unreserved characters (RFC 3986 §2.3).</summary>
    private static string Encoded(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value =>
        char.IsAsciiLetterOrDigit((char)value) || "-._~".Contains((char)value) ? ((char)value).ToString() : $"%{value:X2}"));

    private static Literal? DateTimePart(Term? term, string part)
    {
        if (term is not Literal { Datatype: Xsd.Date or Xsd.DateTime } literal || (part == "HOURS" && literal.Datatype == Xsd.Date) || ReferenceValue.Of(literal) is null)
        {
            return null;
        }

        var numbers = literal.LexicalForm.Split('-', 'T', ':');
        var index = part switch { "YEAR" => 0, "MONTH" => 1, "DAY" => 2, _ => 3 };
        return new Literal(int.Parse(numbers[index], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), Xsd.Integer);
    }

    private static string Direction(Literal literal) => literal.Direction switch
    {
        BaseDirection.LeftToRight => "ltr",
        BaseDirection.RightToLeft => "rtl",
        _ => "",
    };

    private static string? Plain(Term? term) => term is Literal { Datatype: Xsd.String } literal ? literal.LexicalForm : null;

    private static string? Tag(Term? term) => Plain(term) is { Length: > 0 } tag && tag.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetter)) ? tag : null;
}
