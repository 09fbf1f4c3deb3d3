using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Characters;
using KnowledgeGraph.Store.Terms;
using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Makes Lucene documents of quads. One instance is used by one thread.</summary>
internal sealed class TextDocument
{
    /// <summary>Longer names are sentences; nobody types their pinyin.</summary>
    private const int MaxPinyinLength = 24;

    private readonly TokenListStream _tokens = new();

    public Document Make(in TextQuad text, IReadOnlyList<(Facet Facet, TermId Value)> facets, BytesRef packedFacets)
    {
        var quad = text.Quad;
        var document = new Document
        {
            new NumericDocValuesField(FieldNames.Subject, (long)quad.Subject.Bits),
            new NumericDocValuesField(FieldNames.Predicate, (long)quad.Predicate.Bits),
            new NumericDocValuesField(FieldNames.Object, (long)quad.Object.Bits),
            new NumericDocValuesField(FieldNames.Graph, (long)quad.Graph.Bits),
            new NumericDocValuesField(FieldNames.Kind, (long)text.Kind),
            new BinaryDocValuesField(FieldNames.Facets, packedFacets),
            new StringField(FieldNames.SubjectTerm, FieldNames.Term(quad.Subject), Field.Store.NO),
            new StringField(FieldNames.PredicateTerm, FieldNames.Term(quad.Predicate), Field.Store.NO),
        };
        foreach (var (facet, value) in facets)
        {
            document.Add(new StringField(FieldNames.FacetTerm, FieldNames.Term(facet, value), Field.Store.NO));
        }

        TextTokenizer.Tokenize(text.Text, _tokens.Tokens);
        if (text.Kind <= TextKind.OtherName)
        {
            document.Add(new TextField(FieldNames.Name, _tokens));
            AddName(document, CharacterFolding.Fold(text.Text.AsSpan().Trim()));
        }
        else
        {
            document.Add(new TextField(FieldNames.Body, _tokens));
        }

        return document;
    }

    private static void AddName(Document document, string folded)
    {
        if (folded.Length > MaxPinyinLength)
        {
            return;
        }

        document.Add(new StringField(FieldNames.Exact, folded, Field.Store.NO));
        var (syllables, initials) = Pinyin.Variants(folded);
        AddTerms(document, FieldNames.Syllables, syllables);
        AddTerms(document, FieldNames.Initials, initials);
        for (var start = 1; start < folded.Length; start++)
        {
            if (TextTokenizer.IsHan(folded[start]))
            {
                document.Add(new StringField(FieldNames.InnerSyllables, Pinyin.Usual(folded.AsSpan(start)), Field.Store.NO));
            }
        }
    }

    private static void AddTerms(Document document, string field, IReadOnlyList<string> terms)
    {
        foreach (var term in terms)
        {
            if (term.Length > 0)
            {
                document.Add(new StringField(field, term, Field.Store.NO));
            }
        }
    }
}
