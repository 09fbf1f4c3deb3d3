using System.Text;
using System.Xml;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Tests.Properties;

/// <summary>Small datasets with the characters, tags and shapes on which writers and readers disagree, all from one seed.</summary>
internal sealed class RandomQuads(int seed)
{
    private static readonly string[] Pieces =
    [
        "永康", "五金之都", "a", "Z9", " ", "\t", "\n", "\r", "\"", "'", "\\", "\"\"\"", "'''", "%", "%41", "#", "<", ">", "&", "]]>", "{", "}", "|", "^", "`",
        "é", "e\u0301", "\u0000", "\u0001", "\u0008", "\u000C", "\u007F", "\u0085", "\u2028", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "😀", "𠮷", "{|", "@en", "^^", ".", ";", ",", "_:", "\\u0041", "-->",
    ];

    private static readonly string[] IriPieces =
        ["永康", "a", "Z9", "%41", "%E6", "é", "e\u0301", "😀", "-", "_", "~", ".", "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=", ":", "@", "/", "?", "//", "..", "[", "]", "1"];

    private static readonly string[] Languages = ["en", "zh-Hans", "ZH-hans-CN", "x-private", "de-1996"];

    private static readonly string[] Datatypes =
        [Xsd.String, Xsd.Integer, Xsd.Decimal, Xsd.Double, Xsd.Boolean, Xsd.Date, "http://example/永康#t", "urn:x:%41"];

    private static readonly string[] Numbers = ["1", "01", "-1", "+1", "1.0", "1.", ".5", "-0.50", "1e0", "1E+10", "1.5e-3", "true", "false", "True", "INF", "", " 1 "];

    private static readonly string[] Labels = ["a", "b1", "0", "永", "c.d", "_x", "anon0"];

    private readonly Random _random = new(seed);

    /// <summary>What the dataset may hold, by syntax.</summary>
    public bool WithGraphs { get; init; } = true;

    public bool WithTripleTerms { get; init; } = true;

    /// <summary>True to keep to characters and predicates that XML can hold.</summary>
    public bool ForXml { get; init; }

    public List<Quad> Make()
    {
        var quads = new List<Quad>();
        for (var count = _random.Next(1, 12); count > 0; count--)
        {
            var graph = WithGraphs && _random.Next(3) == 0 ? Resource() : null;
            quads.Add(new Quad(Resource(), Predicate(), Object(depth: 0), graph));
        }

        for (var count = WithTripleTerms ? _random.Next(4) : 0; count > 0; count--)
        {
            var (subject, predicate, @object, graph) = quads[_random.Next(quads.Count)];
            quads.Add(new Quad(Resource(), new Iri(RdfVocabulary.Reifies), new TripleTerm(subject, predicate, @object), graph));
        }

        return quads;
    }

    private Term Resource() => _random.Next(3) == 0 ? new BlankNode(Pick(Labels)) : Iri();

    private Iri Iri() => _random.Next(4) == 0 ? new Iri("http://example/ns#" + Pick(["a", "永康", "a.b", "-", ""])) : new Iri("http://example/" + Join(IriPieces, 6));

    private Iri Predicate() => _random.Next(5) switch
    {
        0 => new Iri(RdfVocabulary.Type),
        1 => new Iri("http://example/ns#永康"),
        2 when !ForXml => Iri(),
        _ => new Iri("http://example/" + Pick(["p", "q", "ns#r", "x/y-1", "永/_z"])),
    };

    private Term Object(int depth) => _random.Next(8) switch
    {
        0 => Iri(),
        1 => new BlankNode(Pick(Labels)),
        2 when WithTripleTerms && depth < 3 => new TripleTerm(Resource(), Predicate(), Object(depth + 1)),
        3 => new Literal(Pick(Numbers), Pick(Datatypes)),
        4 => Literal.WithLanguage(Text(), Pick(Languages), (BaseDirection)_random.Next(3)),
        5 => new Literal(Text(), Pick(Datatypes)),
        6 => new Iri(RdfVocabulary.Nil),
        _ => new Literal(Text()),
    };

    private string Text()
    {
        var text = Join(Pieces, 8);
        if (_random.Next(200) == 0)
        {
            text = string.Concat(Enumerable.Repeat(text + "永", 20_000));
        }

        return ForXml ? OnlyXml(text) : text;
    }

    private static string OnlyXml(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    private string Join(string[] pieces, int most) => string.Concat(Enumerable.Range(0, _random.Next(most)).Select(_ => Pick(pieces)));

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
