using System.Globalization;
using System.Xml.Linq;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Descriptions;

/// <summary>The pages of all things for search engines; an index of such lists where one may not hold all.</summary>
internal static class Sitemap
{
    /// <summary>What sitemaps.org allows in one file.</summary>
    public const int MaxEntries = 50_000;

    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="page">A list of the index, from 1; null for the whole.</param>
    public static XElement Of(Snapshot snapshot, string baseIri, int? page)
    {
        var things = Things(snapshot, baseIri);
        if (page is { } number)
        {
            return number > 0 ? Urls(things.Skip((number - 1) * MaxEntries).Take(MaxEntries)) : throw RequestProblem.BadRequest("paging", $"page is '{number}'. Pages count from 1.");
        }

        var all = things.ToList();
        return all.Count <= MaxEntries
            ? Urls(all)
            : new XElement(
                Namespace + "sitemapindex",
                Enumerable.Range(1, (all.Count + MaxEntries - 1) / MaxEntries)
                    .Select(list => new XElement(Namespace + "sitemap", Location(baseIri + "sitemap.xml?page=" + list.ToString(CultureInfo.InvariantCulture)))));

        XElement Urls(IEnumerable<string> iris) => new(
            Namespace + "urlset",
            iris.Select(iri => new XElement(Namespace + "url", Location(baseIri + "page/" + iri[(baseIri.Length + "id/".Length)..]))));
    }

    private static XElement Location(string iri) => new(Namespace + "loc", IriForm.ToUri(iri));

    private static IEnumerable<string> Things(Snapshot snapshot, string baseIri)
    {
        var type = snapshot.Terms.Find(new Iri(RdfVocabulary.Type));
        if (type.IsNone)
        {
            yield break;
        }

        var root = baseIri + "id/";
        var subjects = new TermId[1024];
        var last = TermId.None;
        var cursor = snapshot.Scan(new QuadPattern(TermId.None, type, TermId.None, TermId.None), QuadOrder.Psog);
        for (var count = cursor.Read(subjects, [], [], []); count > 0; count = cursor.Read(subjects, [], [], []))
        {
            for (var row = 0; row < count; row++)
            {
                if (subjects[row] != last && (last = subjects[row]).Tag == TermTag.Iri && snapshot.Terms.Decode(last) is Iri { Value: var iri } && iri.StartsWith(root, StringComparison.Ordinal))
                {
                    yield return iri;
                }
            }
        }
    }
}
