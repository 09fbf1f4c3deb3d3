namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>The terms and defaults in force at a place of the document. Changed only while the context processor makes it.</summary>
internal sealed class ActiveContext
{
    private readonly Dictionary<string, TermDefinition> _terms;

    public ActiveContext(string? baseIri)
    {
        _terms = new Dictionary<string, TermDefinition>(StringComparer.Ordinal);
        Base = OriginalBase = baseIri;
    }

    private ActiveContext(ActiveContext other)
    {
        _terms = new Dictionary<string, TermDefinition>(other._terms, StringComparer.Ordinal);
        Base = other.Base;
        OriginalBase = other.OriginalBase;
        Vocabulary = other.Vocabulary;
        Language = other.Language;
        Direction = other.Direction;
        Previous = other.Previous;
    }

    public string? Base { get; set; }

    public string? OriginalBase { get; }

    public string? Vocabulary { get; set; }

    public string? Language { get; set; }

    public string? Direction { get; set; }

    /// <summary>The context to go back to for a new node, where this one does not propagate.</summary>
    public ActiveContext? Previous { get; set; }

    public IReadOnlyDictionary<string, TermDefinition> Terms => _terms;

    /// <summary>What compaction has derived from this context, made when first needed.</summary>
    public object? Inverse { get; set; }

    public ActiveContext Copy() => new(this);

    public TermDefinition? Find(string? term) => term is null ? null : _terms.GetValueOrDefault(term);

    public void Define(string term, TermDefinition definition) => _terms[term] = definition;

    public TermDefinition? Remove(string term) => _terms.Remove(term, out var definition) ? definition : null;
}
