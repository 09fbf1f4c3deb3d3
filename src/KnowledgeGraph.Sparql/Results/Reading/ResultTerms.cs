using System.Buffers;
using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>
/// Makes the terms of a result that came from elsewhere, and refuses what no RDF term is, so that it cannot get into a store whose files could not hold it.
/// </summary>
internal static class ResultTerms
{
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(value => (char)value)]);
    private static readonly SearchValues<char> NotInIris = SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(value => (char)value), .. "<>\"{}|^`\\"]);
    private static readonly SearchValues<char> NotInNames = SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(value => (char)value), .. "<>\"&\\"]);

    /// <summary>Names of variables. Those of other engines, such as <c>callret-0</c>, may stand as well.</summary>
    public static ImmutableArray<string> Variables(IEnumerable<string> names)
    {
        var variables = names.ToImmutableArray();
        foreach (var name in variables)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAny(NotInNames))
            {
                throw new ResultsSyntaxException($"found \"{Shown(name)}\", expected the name of a variable");
            }
        }

        return variables.Distinct().Count() == variables.Length
            ? variables
            : throw new ResultsSyntaxException("a variable stands in the head twice");
    }

    public static Iri Iri(string value) => value.AsSpan().ContainsAny(NotInIris)
        ? throw new ResultsSyntaxException($"found \"{Shown(value)}\", which is no IRI: spaces, control characters and <>\"{{}}|^`\\ cannot stand in one")
        : new Iri(value);

    public static BlankNode BlankNode(string label) => label.Length == 0 || label.AsSpan().ContainsAny(NotInNames)
        ? throw new ResultsSyntaxException($"found \"{Shown(label)}\", expected the label of a blank node")
        : new BlankNode(label);

    public static Literal Typed(string lexicalForm, string datatype) => datatype is RdfVocabulary.LangString or RdfVocabulary.DirLangString
        ? throw new ResultsSyntaxException("a language-tagged string without its language")
        : new Literal(lexicalForm, Iri(datatype).Value);

    public static Literal WithLanguage(string lexicalForm, string language, BaseDirection direction) => LanguageTag.IsWellFormed(language)
        ? Literal.WithLanguage(lexicalForm, language, direction)
        : throw new ResultsSyntaxException($"found \"{Shown(language)}\", expected a language tag such as zh-Hans");

    private static string Shown(string text)
    {
        const int Longest = 40;
        var start = text.Length > Longest ? text[..Longest] + "…" : text;
        return start.AsSpan().ContainsAny(Controls) ? new string([.. start.Select(c => c < ' ' ? '\uFFFD' : c)]) : start;
    }
}
