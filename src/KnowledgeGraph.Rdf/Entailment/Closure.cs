using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Entailment;

/// <summary>A graph with all that follows from it by the rules of a regime. Literals may be subjects here (RDF 1.2 Semantics, appendix A).</summary>
internal sealed class Closure(LiteralValues values, EntailmentRegime regime)
{
    private readonly HashSet<Triple> _triples = [];

    public IReadOnlySet<Triple> Triples => _triples;

    /// <summary>An ill-typed literal, or a literal said to be of a datatype that its value is not of.</summary>
    public bool IsInconsistent { get; private set; }

    /// <param name="conclusion">Whose container membership properties have their axioms, too.</param>
    public void Add(IEnumerable<Triple> premise, IEnumerable<Triple> conclusion)
    {
        foreach (var triple in premise)
        {
            CheckLiterals(triple.Object);
            _triples.Add(values.Canonical(triple));
        }

        if (regime == EntailmentRegime.Simple)
        {
            return;
        }

        _triples.UnionWith(Axioms.Of(regime, values.Datatypes, Members(conclusion).Concat(Members(_triples)).ToHashSet()));
        int before;
        do
        {
            before = _triples.Count;
            foreach (var triple in _triples.ToList())
            {
                Apply(triple);
            }
        }
        while (_triples.Count > before);

        IsInconsistent |= _triples.Any(IsClash);
    }

    private void CheckLiterals(Term term)
    {
        switch (term)
        {
            case Literal literal:
                IsInconsistent |= values.IsIllTyped(literal);
                break;
            case TripleTerm triple:
                CheckLiterals(triple.Object);
                break;
        }
    }

    private void Apply(Triple triple)
    {
        var (subject, predicate, @object) = triple;
        Say(predicate, RdfVocabulary.Type, Rdfs.Property);
        foreach (var term in new[] { subject, @object })
        {
            Type(term);
        }

        if (regime >= EntailmentRegime.Rdfs)
        {
            ApplyRdfs(subject, predicate, @object);
        }

        if (regime == EntailmentRegime.RdfsPlus)
        {
            ApplySameAs(subject, predicate, @object);
        }
    }

    private void Type(Term term)
    {
        switch (term)
        {
            case Literal literal when values.IsRecognised(literal):
                foreach (var datatype in values.Datatypes.Where(d => values.BelongsTo(literal, d) == true))
                {
                    Say(term, RdfVocabulary.Type, new Iri(datatype));
                }

                break;
            case TripleTerm triple:
                Say(term, RdfVocabulary.Type, Rdfs.Proposition);
                Say(triple.Predicate, RdfVocabulary.Type, Rdfs.Property);
                break;
        }
    }

    private void ApplyRdfs(Term subject, Iri predicate, Term @object)
    {
        Say(subject, RdfVocabulary.Type, Rdfs.Resource);
        Say(@object, RdfVocabulary.Type, Rdfs.Resource);
        foreach (var (_, _, type) in With(predicate, Rdfs.Domain))
        {
            Say(subject, RdfVocabulary.Type, type);
        }

        foreach (var (_, _, type) in With(predicate, Rdfs.Range))
        {
            Say(@object, RdfVocabulary.Type, type);
        }

        foreach (var super in With(predicate, Rdfs.SubPropertyOf).Select(t => t.Object).OfType<Iri>())
        {
            _triples.Add(new Triple(subject, super, @object));
        }

        switch (predicate.Value)
        {
            case RdfVocabulary.Type:
                ApplyType(subject, @object);
                break;
            case Rdfs.SubClassOf or Rdfs.SubPropertyOf:
                foreach (var (_, _, super) in With(@object, predicate.Value))
                {
                    Say(subject, predicate.Value, super);
                }

                break;
        }
    }

    private void ApplyType(Term subject, Term type)
    {
        foreach (var (_, _, super) in With(type, Rdfs.SubClassOf))
        {
            Say(subject, RdfVocabulary.Type, super);
        }

        switch ((type as Iri)?.Value)
        {
            case Rdfs.PropertyIri:
                Say(subject, Rdfs.SubPropertyOf, subject);
                break;
            case Rdfs.ClassIri:
                Say(subject, Rdfs.SubClassOf, Rdfs.Resource);
                Say(subject, Rdfs.SubClassOf, subject);
                break;
            case Rdfs.ContainerMembershipPropertyIri:
                Say(subject, Rdfs.SubPropertyOf, new Iri(Rdfs.Member));
                break;
            case Rdfs.DatatypeIri:
                Say(subject, Rdfs.SubClassOf, new Iri(Rdfs.LiteralIri));
                break;
        }
    }

    private void ApplySameAs(Term subject, Iri predicate, Term @object)
    {
        if (predicate.Value == Rdfs.SameAs)
        {
            Say(@object, Rdfs.SameAs, subject);
        }

        foreach (var (_, _, other) in With(subject, Rdfs.SameAs))
        {
            _triples.Add(new Triple(other, predicate, @object));
        }

        foreach (var (_, _, other) in With(@object, Rdfs.SameAs))
        {
            _triples.Add(new Triple(subject, predicate, other));
        }

        foreach (var other in With(predicate, Rdfs.SameAs).Select(t => t.Object).OfType<Iri>())
        {
            _triples.Add(new Triple(subject, other, @object));
        }
    }

    private bool IsClash(Triple triple) =>
        triple.Subject is Literal literal
        && triple is { Predicate.Value: RdfVocabulary.Type, Object: Iri type }
        && values.Datatypes.Contains(type.Value)
        && values.BelongsTo(literal, type.Value) == false;

    private List<Triple> With(Term subject, string predicate) =>
        _triples.Where(t => t.Predicate.Value == predicate && t.Subject.Equals(subject)).ToList();

    private void Say(Term subject, string predicate, Term @object) => _triples.Add(new Triple(subject, new Iri(predicate), @object));

    private static IEnumerable<Iri> Members(IEnumerable<Triple> triples) =>
        triples.SelectMany(t => new[] { t.Subject, t.Predicate, t.Object }).OfType<Iri>().Where(Rdfs.IsMembership);
}
