using System.Reflection;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>
/// The indicators of <c>ontology/indicators.ttl</c> by the words that reports use for them. A text means a concept when it is one of the concept's labels, perhaps
/// behind words that only say whose or how much more; anything less certain stays a text of its own.
/// </summary>
public sealed class IndicatorScheme
{
    private const string PrefLabel = "http://www.w3.org/2004/02/skos/core#prefLabel";
    private const string AltLabel = "http://www.w3.org/2004/02/skos/core#altLabel";

    // Words before an indicator that do not change what is measured.
    private static readonly string[] Openers =
        ["全省", "全市", "全县", "全区", "全州", "全镇", "全乡", "全年", "我省", "我市", "我县", "我区", "累计", "新增", "新建", "完成", "实现", "力争", "年均", "其中", "全社会", "新认定", "新培育", "净增", "建成", "打造", "改造", "培育", "引进"];

    private static readonly Lazy<IndicatorScheme> Default = new(LoadBuiltIn);

    private readonly Dictionary<string, string> _concepts = new(StringComparer.Ordinal);

    public IndicatorScheme(IEnumerable<(string Label, string Concept)> labels)
    {
        foreach (var (label, concept) in labels)
        {
            _concepts.TryAdd(Normalise(label), concept);
        }
    }

    /// <summary>The scheme that is part of the program.</summary>
    public static IndicatorScheme BuiltIn => Default.Value;

    /// <summary>The labels of all concepts in a graph of SKOS.</summary>
    public static IndicatorScheme FromGraph(IEnumerable<Quad> quads) => new(Labels(quads));

    /// <summary>The concept's IRI, or null where the text is none of its labels.</summary>
    public string? Match(string indicator)
    {
        var text = Normalise(indicator);
        while (true)
        {
            if (_concepts.TryGetValue(text, out var concept))
            {
                return concept;
            }

            var opener = Array.Find(Openers, word => text.Length >= word.Length + 2 && text.StartsWith(word, StringComparison.Ordinal));
            if (opener is null)
            {
                return null;
            }

            text = text[opener.Length..];
        }
    }

    /// <summary>The form in which two spellings of an indicator are the same.</summary>
    public static string Normalise(string indicator) =>
        ThingName.Display(indicator).Replace("规模以上", "规上", StringComparison.Ordinal).Replace("＆", "&", StringComparison.Ordinal);

    private static IndicatorScheme LoadBuiltIn()
    {
        const string resource = "ontology/indicators.ttl";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the program was built without {resource}");
        return FromGraph(RdfReader.ReadQuads(stream, RdfSyntax.Turtle));
    }

    private static IEnumerable<(string Label, string Concept)> Labels(IEnumerable<Quad> quads)
    {
        foreach (var quad in quads)
        {
            if (quad is { Subject: Iri concept, Predicate.Value: PrefLabel or AltLabel, Object: Literal { Language: { } language } label }
                && language.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            {
                yield return (label.LexicalForm, concept.Value);
            }
        }
    }
}
