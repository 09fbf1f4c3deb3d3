using System.Text.Encodings.Web;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Descriptions;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Search;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>The suggest services of the Reconciliation API 0.2 (§6): things, properties and types that go on from what was typed, and a word about each.</summary>
internal sealed class Suggestions(Snapshot snapshot, Labels labels)
{
    private const int Shown = 10;

    public object Things(KnowledgeBase knowledge, string prefix, int cursor, CancellationToken cancellation) => new
    {
        result = knowledge.Text.Suggest(snapshot, prefix, Math.Min(50, cursor + Shown), cancellation).Skip(cursor).Select(suggestion => new
        {
            id = SearchEndpoint.ValueOf(snapshot, suggestion.Subject),
            name = suggestion.Text,
            description = suggestion.Type.IsNone ? "" : labels.Of(suggestion.Type),
        }),
    };

    /// <summary>Classes or properties in use whose name, in Chinese or English, or whose IRI's end has the prefix in it; the most used first.</summary>
    public object Terms(IEnumerable<Partition> partitions, string prefix, int cursor)
    {
        var english = new Labels(snapshot, "en");
        return new
        {
            result = partitions
                .Select(partition => (partition.Iri, partition.Subjects, Id: snapshot.Terms.Find(new Iri(partition.Iri))))
                .Where(term => Has(labels.Of(term.Id)) || Has(english.Of(term.Id)) || Has(Labels.LocalName(term.Iri)))
                .OrderByDescending(term => Starts(labels.Of(term.Id)) || Starts(english.Of(term.Id)))
                .ThenByDescending(term => term.Subjects)
                .Skip(cursor)
                .Take(Shown)
                .Select(term => new { id = term.Iri, name = labels.Of(term.Id), description = Definition(term.Id) ?? Labels.LocalName(term.Iri) }),
        };

        bool Has(string name) => name.Contains(prefix, StringComparison.OrdinalIgnoreCase);

        bool Starts(string name) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A few lines of HTML about a thing or term, for a client's own page.</summary>
    public object Flyout(string iri)
    {
        var id = snapshot.Terms.Find(new Iri(iri));
        var name = HtmlEncoder.Default.Encode(id.IsNone ? Labels.LocalName(iri) : labels.Of(id));
        var types = id.IsNone ? "" : string.Join(", ", SearchJson.Types(snapshot, id).Select(labels.Of));
        var text = HtmlEncoder.Default.Encode((id.IsNone ? null : Definition(id)) ?? types);
        return new { id = iri, html = $"<p><b>{name}</b></p><p>{text}</p>" };
    }

    private string? Definition(TermId id) =>
        labels.Best(id, "http://www.w3.org/2004/02/skos/core#definition") ?? labels.Best(id, "http://www.w3.org/2000/01/rdf-schema#comment");
}
