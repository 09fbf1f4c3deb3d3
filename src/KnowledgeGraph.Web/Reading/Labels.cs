using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>What to call things in the reader's language. One instance serves one answer and remembers what it has looked up.</summary>
public sealed class Labels
{
    private const int MaxLength = 80;

    private readonly Snapshot _snapshot;
    private readonly string _language;
    private readonly TermId[] _predicates;
    private readonly Dictionary<TermId, string> _known = [];

    /// <param name="language">A primary language tag: <c>zh</c> or <c>en</c>.</param>
    public Labels(Snapshot snapshot, string language)
    {
        _snapshot = snapshot;
        _language = language;
        string[] predicates = [Vocabulary.Skos + "prefLabel", Vocabulary.Rdfs + "label", Vocabulary.DublinCore + "title", Vocabulary.Schema + "name"];
        _predicates = [.. predicates.Select(iri => Vocabulary.Find(snapshot, iri))];
    }

    public string Language => _language;

    /// <summary>A name of the thing, or words made of what it says, or the end of its IRI; the lexical form of a literal.</summary>
    public string Of(TermId id)
    {
        if (!_known.TryGetValue(id, out var label))
        {
            // Set before the search, so that things that name each other in a circle end it.
            _known[id] = "…";
            _known[id] = label = Find(id);
        }

        return label;
    }

    /// <summary>The best literal among several of different languages, or null.</summary>
    public string? Best(TermId subject, string predicate) => Best(Statements.Objects(_snapshot, subject, Vocabulary.Find(_snapshot, predicate)));

    /// <summary>The part of an IRI after its last <c>#</c> or <c>/</c>.</summary>
    public static string LocalName(string iri)
    {
        var trimmed = iri.TrimEnd('/', '#');
        var at = trimmed.LastIndexOfAny(['#', '/', ':']);
        return at < 0 || at == trimmed.Length - 1 ? iri : Uri.UnescapeDataString(trimmed[(at + 1)..]);
    }

    private string Find(TermId id)
    {
        if (id.IsNone || id == TermId.DefaultGraph)
        {
            return "";
        }

        return _snapshot.Terms.Decode(id) switch
        {
            Literal literal => literal.LexicalForm,
            Iri iri => Named(id) ?? Said(id) ?? KnownNames.Of(iri.Value, _language) ?? LocalName(iri.Value),
            BlankNode node => Named(id) ?? Said(id) ?? "_:" + node.Label,
            var term => term.ToString()!,
        };
    }

    private string? Named(TermId id)
    {
        foreach (var predicate in _predicates)
        {
            if (Best(Statements.Objects(_snapshot, id, predicate)) is { } label)
            {
                return label;
            }
        }

        return null;
    }

    /// <summary>Facts and sentences have no names; they are called by what they say.</summary>
    private string? Said(TermId id)
    {
        if (KgText(id, "indicatorText") is { } indicator)
        {
            var value = KgText(id, "valueText") ?? KgText(id, "comparisonText") + KgText(id, "referenceText");
            return Shortened($"{indicator} {KgText(id, "comparatorText")} {value}".Replace("  ", " ", StringComparison.Ordinal));
        }

        var target = Statements.Object(_snapshot, id, Vocabulary.Kg + "target");
        if (!target.IsNone)
        {
            return $"{Of(target)} · {Of(Statements.Object(_snapshot, id, Vocabulary.Kg + "phase"))}";
        }

        var subject = Statements.Object(_snapshot, id, RdfVocabulary.Namespace + "subject");
        if (!subject.IsNone)
        {
            var predicate = Of(Statements.Object(_snapshot, id, RdfVocabulary.Namespace + "predicate"));
            return $"{Of(subject)} {predicate} {Of(Statements.Object(_snapshot, id, RdfVocabulary.Namespace + "object"))}";
        }

        return KgText(id, "text") is { } text ? Shortened(text) : null;
    }

    private string? KgText(TermId id, string name) => Statements.Text(_snapshot, Statements.Object(_snapshot, id, Vocabulary.Kg + name));

    private string? Best(List<TermId> literals)
    {
        string? best = null;
        var bestRank = int.MaxValue;
        foreach (var id in literals)
        {
            if (_snapshot.Terms.Decode(id) is Literal literal && Rank(literal.Language) < bestRank)
            {
                (best, bestRank) = (literal.LexicalForm, Rank(literal.Language));
            }
        }

        return best;
    }

    // zh asks for zh-Hans and zh-Hant as well (RFC 4647 §3.3.1); names in Chinese are better than none for everybody here.
    private int Rank(string? language) => language switch
    {
        null => 1,
        _ when language.StartsWith(_language, StringComparison.OrdinalIgnoreCase) => 0,
        _ when language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => 2,
        _ when language.StartsWith("en", StringComparison.OrdinalIgnoreCase) => 3,
        _ => 4,
    };

    private static string Shortened(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";
}
