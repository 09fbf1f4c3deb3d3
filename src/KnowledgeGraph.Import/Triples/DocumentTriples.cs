using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Import.Triples;

/// <summary>The document layer: the report, its sections and its sentences.</summary>
internal sealed class DocumentTriples<TTerm, TSink>
    where TSink : IQuadSink<TTerm>
{
    private readonly GraphWriter<TTerm, TSink> _graph;
    private readonly ReportText _text;
    private readonly PartIris _parts;
    private readonly TTerm _extraction;
    private readonly TTerm[] _sentences;
    private readonly TTerm[] _quotes;

    public DocumentTriples(GraphWriter<TTerm, TSink> graph, ReportText text, string reportIri, PartIris parts)
    {
        _graph = graph;
        _text = text;
        _parts = parts;
        Report = graph.Iri(reportIri);
        _extraction = graph.Iri(reportIri + "/extraction");
        _sentences = new TTerm[text.Sentences.Length];
        _quotes = new TTerm[_sentences.Length];
        for (var index = 0; index < _sentences.Length; index++)
        {
            _quotes[index] = graph.Text(text.Slice(text.Sentences[index].Span));
            _sentences[index] = graph.Iri(parts.Of("sentence"u8, index));
        }
    }

    public TTerm Report { get; }

    public TTerm Sentence(int index) => _sentences[index];

    /// <summary>The text of a sentence.</summary>
    public TTerm Quote(int sentence) => _quotes[sentence];

    public void Write(ReportIdentity identity, TTerm place)
    {
        _graph.Add(Report, OntologyTerms.RdfType, _graph.Kg("Report"));
        _graph.Add(Report, OntologyTerms.Label, _graph.Chinese(identity.Title));
        _graph.AddKg(Report, "reportYear", _graph.Year(identity.Year));
        _graph.AddKg(Report, "reviewedYear", _graph.Year(identity.ReviewedYear));
        _graph.AddKg(Report, "reportPlace", place);
        if (identity.Source is { } source)
        {
            _graph.Add(Report, OntologyTerms.Source, _graph.Text(source));
        }

        WriteExtraction();
        var sections = WriteSections();
        WriteSentences(sections);
    }

    private void WriteExtraction()
    {
        var agent = _graph.Kg("Importer");
        _graph.Add(Report, OntologyTerms.WasGeneratedBy, _extraction);
        _graph.Add(_extraction, OntologyTerms.RdfType, _graph.Kg("Extraction"));
        _graph.Add(_extraction, OntologyTerms.WasAssociatedWith, agent);
        _graph.Add(agent, OntologyTerms.RdfType, _graph.Vocabulary(OntologyTerms.SoftwareAgent));
        _graph.Add(agent, OntologyTerms.SoftwareVersion, _graph.Text(typeof(OntologyTerms).Assembly.GetName().Version!.ToString(3)));
    }

    private TTerm[] WriteSections()
    {
        var sections = new TTerm[_text.Sections.Length];
        for (var index = 0; index < sections.Length; index++)
        {
            var section = _text.Sections[index];
            var term = sections[index] = _graph.Iri(_parts.Of("section"u8, index));
            _graph.Add(term, OntologyTerms.RdfType, _graph.Kg("Section"));
            _graph.AddKg(term, "report", Report);
            _graph.AddKg(term, "index", _graph.Integer(index));
            _graph.AddKg(term, "sectionLevel", _graph.Integer(section.Level));
            _graph.AddKg(term, "sectionKind", _graph.Kg(KindOf(section.Kind)));
            if (section.Title.Length > 0)
            {
                _graph.Add(term, OntologyTerms.Label, _graph.Chinese(section.Title));
            }

            if (section.Parent >= 0 && section.Parent < index)
            {
                _graph.AddKg(term, "section", sections[section.Parent]);
            }
        }

        return sections;
    }

    private void WriteSentences(TTerm[] sections)
    {
        for (var index = 0; index < _sentences.Length; index++)
        {
            var sentence = _text.Sentences[index];
            var term = _sentences[index];
            _graph.Add(term, OntologyTerms.RdfType, _graph.Kg("Sentence"));
            _graph.AddKg(term, "report", Report);
            _graph.AddKg(term, "index", _graph.Integer(index));
            _graph.AddKg(term, "text", Quote(index));
            if (sentence.Section >= 0 && sentence.Section < sections.Length)
            {
                _graph.AddKg(term, "section", sections[sentence.Section]);
            }
        }
    }

    private static string KindOf(SectionKind kind) => kind switch
    {
        SectionKind.Review => "ReviewSection",
        SectionKind.Problems => "ProblemsSection",
        SectionKind.Plan => "PlanSection",
        SectionKind.Annex => "AnnexSection",
        _ => "OtherSection",
    };
}
