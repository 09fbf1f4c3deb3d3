using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>A quad whose object is a text to be indexed.</summary>
internal readonly record struct TextQuad(QuadIds Quad, string Text, TextKind Kind);

/// <summary>Reads out of a snapshot what the index keeps about a subject.</summary>
internal sealed class SubjectReader(Snapshot snapshot, VocabularyIds vocabulary)
{
    private const int Rows = 64;

    private readonly TermId[] _predicates = new TermId[Rows];
    private readonly TermId[] _objects = new TermId[Rows];
    private readonly TermId[] _graphs = new TermId[Rows];

    /// <summary>The subject's texts; empty where it has none.</summary>
    public void ReadTexts(TermId subject, List<TextQuad> texts)
    {
        texts.Clear();
        var cursor = snapshot.Scan(new QuadPattern(subject, TermId.None, TermId.None, TermId.None), QuadOrder.Spog);
        for (var count = cursor.Read([], _predicates, _objects, _graphs); count > 0; count = cursor.Read([], _predicates, _objects, _graphs))
        {
            for (var row = 0; row < count; row++)
            {
                if (vocabulary.Kind(_predicates[row]) is { } kind && TextOf(_objects[row]) is { } text)
                {
                    texts.Add(new TextQuad(new QuadIds(subject, _predicates[row], _objects[row], _graphs[row]), text, kind));
                }
            }
        }
    }

    public List<(Facet Facet, TermId Value)> ReadFacets(TermId subject)
    {
        var values = new List<(Facet Facet, TermId Value)>();
        foreach (var (facet, predicates) in vocabulary.FacetPaths)
        {
            if (!values.Exists(value => value.Facet == facet))
            {
                Follow(subject, predicates, value => values.Add((facet, value)));
            }
        }

        return values;
    }

    private string? TextOf(TermId id) =>
        id.Tag == TermTag.Literal
        && snapshot.Terms.Decode(id) is Literal { Datatype: Xsd.String or RdfVocabulary.LangString or RdfVocabulary.DirLangString } literal
        && literal.LexicalForm.AsSpan().ContainsAnyExcept(' ', '\n', '\t')
            ? literal.LexicalForm
            : null;

    private void Follow(TermId subject, ReadOnlySpan<TermId> predicates, Action<TermId> found)
    {
        var objects = new TermId[8];
        var cursor = snapshot.Scan(new QuadPattern(subject, predicates[0], TermId.None, TermId.None), QuadOrder.Spog);
        var count = cursor.Read([], [], objects, []);
        for (var row = 0; row < count; row++)
        {
            if (row > 0 && objects[row] == objects[row - 1])
            {
                continue;
            }

            if (predicates.Length == 1)
            {
                found(objects[row]);
            }
            else
            {
                Follow(objects[row], predicates[1..], found);
            }
        }
    }
}
