using KnowledgeGraph.Search.Characters;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;
using Lucene.Net.Index;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>
/// Brings the Lucene index to a revision of the store, by what a commit changed or from nothing. A subject is always indexed whole, so that its
/// facets are those of one revision. Used by one thread at a time.
/// </summary>
internal sealed class IndexWriting(IndexWriter writer, VocabularyIds vocabulary, NameDictionary names)
{
    private readonly TextDocument _document = new();
    private readonly List<TextQuad> _texts = [];

    /// <summary>Subjects that have documents: only these need their old ones deleted.</summary>
    private readonly HashSet<TermId> _indexed = [];

    public void Apply(Snapshot snapshot, CommitChanges changes, CancellationToken cancellation)
    {
        vocabulary.Refresh();
        var subjects = new HashSet<TermId>();
        Collect(snapshot, changes.Added, subjects);
        Collect(snapshot, changes.Removed, subjects);
        var reader = new SubjectReader(snapshot, vocabulary);
        foreach (var subject in subjects)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_indexed.Remove(subject))
            {
                writer.DeleteDocuments(new Term(FieldNames.SubjectTerm, FieldNames.Term(subject)));
            }

            AddSubject(reader, subject);
        }
    }

    /// <summary>Indexes everything that a snapshot holds, and nothing else.</summary>
    public void Rebuild(Snapshot snapshot, CancellationToken cancellation)
    {
        vocabulary.Refresh();
        writer.DeleteAll();
        _indexed.Clear();
        var reader = new SubjectReader(snapshot, vocabulary);
        var rows = new TermId[1024];
        var cursor = snapshot.Scan(QuadPattern.Any, QuadOrder.Spog);
        var last = TermId.None;
        for (var count = cursor.Read(rows, [], [], []); count > 0; count = cursor.Read(rows, [], [], []))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var row = 0; row < count; row++)
            {
                if (rows[row] != last)
                {
                    last = rows[row];
                    AddSubject(reader, last);
                }
            }
        }
    }

    private void Collect(Snapshot snapshot, IReadOnlyCollection<QuadIds> quads, HashSet<TermId> subjects)
    {
        foreach (var quad in quads)
        {
            if (quad.Object.Tag == TermTag.Literal || vocabulary.DecidesFacet(quad.Predicate))
            {
                subjects.Add(quad.Subject);
            }

            foreach (var way in vocabulary.WaysTo(quad.Predicate))
            {
                AddBefore(snapshot, quad.Subject, way.Span, subjects);
            }
        }
    }

    /// <summary>Adds the subjects from which predicates lead to a thing: a facet of theirs is what is said about it.</summary>
    private static void AddBefore(Snapshot snapshot, TermId thing, ReadOnlySpan<TermId> predicates, HashSet<TermId> subjects)
    {
        var before = new TermId[64];
        var cursor = snapshot.Scan(new QuadPattern(TermId.None, predicates[^1], thing, TermId.None), QuadOrder.Posg);
        for (var count = cursor.Read(before, [], [], []); count > 0; count = cursor.Read(before, [], [], []))
        {
            for (var row = 0; row < count; row++)
            {
                if (predicates.Length == 1)
                {
                    subjects.Add(before[row]);
                }
                else
                {
                    AddBefore(snapshot, before[row], predicates[..^1], subjects);
                }
            }
        }
    }

    private void AddSubject(SubjectReader reader, TermId subject)
    {
        reader.ReadTexts(subject, _texts);
        if (_texts.Count == 0)
        {
            return;
        }

        _indexed.Add(subject);
        var facets = reader.ReadFacets(subject);
        var packed = FacetValues.Pack(facets);
        foreach (var text in _texts)
        {
            writer.AddDocument(_document.Make(text, facets, packed));
            if (text.Kind <= TextKind.OtherName)
            {
                names.Add(CharacterFolding.Fold(text.Text.AsSpan().Trim()));
            }
        }
    }
}
