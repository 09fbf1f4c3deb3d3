using System.Runtime.CompilerServices;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Querying;

/// <summary>A name of which a key begins with what was typed.</summary>
/// <param name="IsWhole">Nothing follows what was typed.</param>
/// <param name="Weight">How much it is worth among names that fit as well: more links and fewer characters are more.</param>
internal readonly record struct Completion(int Document, bool IsWhole, float Weight);

/// <summary>
/// The names of one segment of the index by how they begin. Short beginnings that many names share have their best names made ready, so that the first
/// keystroke costs no more than the last. A segment never changes but for deletions, so this is made once for each.
/// </summary>
internal sealed class SegmentCompletions
{
    private const int LongestReady = 4;

    /// <summary>Fewer names than this are looked at one by one.</summary>
    private const int Many = 256;
    private const int Kept = 128;

    /// <summary>Whoever is called so comes before all whose names go on.</summary>
    private const float WholeBonus = 1000;

    /// <summary>Other names come behind first names.</summary>
    private const float OtherName = -100;

    private static readonly ConditionalWeakTable<object, SegmentCompletions> Known = new();

    private readonly Dictionary<(string Field, string Prefix), Completion[]> _ready = [];
    private readonly float[] _weights;

    private SegmentCompletions(AtomicReader reader, Snapshot snapshot)
    {
        _weights = new float[reader.MaxDoc];
        Array.Fill(_weights, float.NaN);
        foreach (var field in new[] { FieldNames.Exact, FieldNames.Syllables, FieldNames.Initials })
        {
            MakeReady(reader, field, snapshot);
        }
    }

    /// <param name="snapshot">Where links are counted.</param>
    public static SegmentCompletions Of(AtomicReader reader, Snapshot snapshot) => Known.GetValue(reader.CoreCacheKey, _ => new SegmentCompletions(reader, snapshot));

    /// <summary>Names with a key that begins with the prefix, deleted ones among them; where there are many, the best of different things.</summary>
    /// <param name="reader">Any reader of the segment: those of before a deletion are closed.</param>
    public IEnumerable<Completion> Of(AtomicReader reader, string field, string prefix, Snapshot snapshot)
    {
        if (_ready.TryGetValue((field, prefix), out var ready))
        {
            return ready;
        }

        var found = new List<Completion>();
        if (reader.GetTerms(field)?.GetEnumerator() is { } terms && terms.SeekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END)
        {
            DocsEnum? documents = null;
            do
            {
                var key = terms.Term.Utf8ToString();
                if (!key.StartsWith(prefix, StringComparison.Ordinal))
                {
                    break;
                }

                documents = terms.Docs(null, documents, DocsFlags.NONE);
                for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
                {
                    found.Add(new Completion(document, key.Length == prefix.Length, Weight(reader, document, snapshot)));
                }
            }
            while (terms.MoveNext());
        }

        return found;
    }

    private void MakeReady(AtomicReader reader, string field, Snapshot snapshot)
    {
        if (reader.GetTerms(field)?.GetEnumerator() is not { } terms)
        {
            return;
        }

        var prefixes = new string?[LongestReady];
        var groups = Enumerable.Range(0, LongestReady).Select(_ => new List<Completion>()).ToArray();
        DocsEnum? documents = null;
        while (terms.MoveNext())
        {
            var key = terms.Term.Utf8ToString();
            for (var at = 0; at < LongestReady; at++)
            {
                if (prefixes[at] is not { } prefix || !key.StartsWith(prefix, StringComparison.Ordinal))
                {
                    Close(reader, field, prefixes[at], groups[at]);
                    prefixes[at] = key.Length > at ? key[..(at + 1)] : null;
                }
            }

            documents = terms.Docs(null, documents, DocsFlags.NONE);
            for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            {
                var weight = Weight(reader, document, snapshot);
                for (var at = 0; at < Math.Min(LongestReady, key.Length); at++)
                {
                    groups[at].Add(new Completion(document, key.Length == at + 1, weight));
                }
            }
        }

        for (var at = 0; at < LongestReady; at++)
        {
            Close(reader, field, prefixes[at], groups[at]);
        }
    }

    private void Close(AtomicReader reader, string field, string? prefix, List<Completion> group)
    {
        if (prefix is not null && group.Count >= Many)
        {
            var subjects = reader.GetNumericDocValues(FieldNames.Subject);
            var seen = new HashSet<long>();
            _ready.Add((field, prefix), [.. group
                .OrderByDescending(one => one.Weight + (one.IsWhole ? WholeBonus : 0))
                .ThenBy(one => one.Document)
                .Where(one => seen.Add(subjects.Get(one.Document)))
                .Take(Kept)]);
        }

        group.Clear();
    }

    private float Weight(AtomicReader reader, int document, Snapshot snapshot)
    {
        ref var weight = ref _weights[document];
        if (float.IsNaN(weight))
        {
            var subject = Id(reader, FieldNames.Subject, document);
            var links = snapshot.Count(new QuadPattern(TermId.None, TermId.None, subject, TermId.None));
            weight = NameWeight.Of(links, ((Rdf.Terms.Literal)snapshot.Terms.Decode(Id(reader, FieldNames.Object, document))).LexicalForm)
                + ((TextKind)reader.GetNumericDocValues(FieldNames.Kind).Get(document) == TextKind.Name ? 0 : OtherName);
        }

        return weight;
    }

    private static TermId Id(AtomicReader reader, string field, int document) => new((ulong)reader.GetNumericDocValues(field).Get(document));
}
