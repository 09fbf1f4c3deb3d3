using System.Globalization;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>The fields of an indexed literal. A document is one quad whose object is a text.</summary>
internal static class FieldNames
{
    /// <summary>The quad itself, as doc values.</summary>
    public const string Subject = "s";
    public const string Predicate = "p";
    public const string Object = "o";
    public const string Graph = "g";

    /// <summary>The ids as terms to filter and delete by.</summary>
    public const string SubjectTerm = "st";
    public const string PredicateTerm = "pt";
    public const string FacetTerm = "ft";

    public const string Kind = "kind";

    /// <summary>Facet values of the subject, as doc values: see <see cref="FacetValues"/>.</summary>
    public const string Facets = "facets";

    /// <summary>A whole name, folded.</summary>
    public const string Exact = "exact";

    /// <summary>Tokens of names, and of all other texts.</summary>
    public const string Name = "name";
    public const string Body = "body";

    /// <summary>A whole name by syllables and by initials, and what follows from each of its characters on.</summary>
    public const string Syllables = "py";
    public const string Initials = "pyi";
    public const string InnerSyllables = "pyx";

    public static string Term(TermId id) => id.Bits.ToString("x", CultureInfo.InvariantCulture);

    public static string Term(Facet facet, TermId value) => (char)('a' + (int)facet) + Term(value);
}
