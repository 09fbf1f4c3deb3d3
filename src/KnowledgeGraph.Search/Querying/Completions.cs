using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace KnowledgeGraph.Search.Querying;

/// <summary>Names that begin with what was typed, by character, syllable or initial: from the tables of the segments, without running a query.</summary>
internal sealed class Completions(IndexSearcher searcher, Snapshot snapshot, CancellationToken cancellation)
{
    /// <summary>Less than any difference between ways to fit.</summary>
    private const float WeightShare = 0.01f;

    /// <summary>Of each thing its best name. Scores are in the tiers of <see cref="TextQueries"/>.</summary>
    public List<Candidate> Of(QueryPart typed)
    {
        var best = new Dictionary<TermId, Candidate>();
        foreach (var leaf in searcher.TopReaderContext.Leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            var reader = leaf.AtomicReader;
            var live = reader.LiveDocs;
            foreach (var (document, (score, weight)) in Scores(reader, typed))
            {
                if (live is null || live.Get(document))
                {
                    Keep(best, reader, document, score, weight);
                }
            }
        }

        return [.. best.Values];
    }

    private Dictionary<int, (float Score, float Weight)> Scores(AtomicReader reader, QueryPart typed)
    {
        var segment = SegmentCompletions.Of(reader, snapshot);
        var scores = new Dictionary<int, (float Score, float Weight)>();
        Add(FieldNames.Exact, TextQueries.NameStart + TextQueries.InName, TextQueries.WholeName);
        if (typed.IsLatin)
        {
            Add(FieldNames.Syllables, TextQueries.SoundStart, TextQueries.WholeSound);
            Add(FieldNames.Initials, TextQueries.SoundStart, TextQueries.WholeSound);
        }

        return scores;

        void Add(string field, float start, float whole)
        {
            foreach (var completion in segment.Of(reader, field, typed.Text, snapshot))
            {
                var before = scores.GetValueOrDefault(completion.Document).Score;
                scores[completion.Document] = (before + start + (completion.IsWhole ? whole : 0), completion.Weight);
            }
        }
    }

    private static void Keep(Dictionary<TermId, Candidate> best, AtomicReader reader, int document, float score, float weight)
    {
        var kind = (TextKind)reader.GetNumericDocValues(FieldNames.Kind).Get(document);
        score = (score * Candidates.Weight(kind)) + (WeightShare * weight);
        var subject = Id(FieldNames.Subject);
        if (!best.TryGetValue(subject, out var known) || score > known.Score)
        {
            best[subject] = new Candidate(new QuadIds(subject, Id(FieldNames.Predicate), Id(FieldNames.Object), Id(FieldNames.Graph)), kind, score);
        }

        TermId Id(string field) => new((ulong)reader.GetNumericDocValues(field).Get(document));
    }
}
