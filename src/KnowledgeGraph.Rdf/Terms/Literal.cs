namespace KnowledgeGraph.Rdf.Terms;

/// <summary>Base direction of a literal of type <c>rdf:dirLangString</c> (RDF 1.2 Concepts §3.4).</summary>
public enum BaseDirection : byte
{
    None,
    LeftToRight,
    RightToLeft,
}

/// <summary>
/// A literal: lexical form, datatype IRI, and for language-tagged strings the tag, which is kept as written
/// and compared without regard to case (RDF 1.2 Concepts §3.4).
/// </summary>
public sealed record Literal : Term
{
    /// <summary>A literal of type <c>xsd:string</c>.</summary>
    public Literal(string lexicalForm)
        : this(lexicalForm, Xsd.String)
    {
    }

    public Literal(string lexicalForm, string datatype)
    {
        LexicalForm = lexicalForm;
        Datatype = datatype;
    }

    private Literal(string lexicalForm, string language, BaseDirection direction)
    {
        LexicalForm = lexicalForm;
        Language = language;
        Direction = direction;
        Datatype = direction == BaseDirection.None ? RdfVocabulary.LangString : RdfVocabulary.DirLangString;
    }

    public string LexicalForm { get; }

    /// <summary>The datatype's IRI; never null, <c>rdf:langString</c> or <c>rdf:dirLangString</c> where there is a language.</summary>
    public string Datatype { get; }

    /// <summary>The language tag as written, or null.</summary>
    public string? Language { get; }

    public BaseDirection Direction { get; }

    public static Literal WithLanguage(string lexicalForm, string language, BaseDirection direction = BaseDirection.None) =>
        new(lexicalForm, language, direction);

    public bool Equals(Literal? other) =>
        other is not null
        && LexicalForm == other.LexicalForm
        && Datatype == other.Datatype
        && Direction == other.Direction
        && string.Equals(Language, other.Language, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() =>
        HashCode.Combine(LexicalForm, Datatype, Direction, Language is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Language));

    public override string ToString() => Language switch
    {
        null when Datatype == Xsd.String => $"\"{LexicalForm}\"",
        null => $"\"{LexicalForm}\"^^<{Datatype}>",
        _ => $"\"{LexicalForm}\"@{Language}" + Direction switch
        {
            BaseDirection.LeftToRight => "--ltr",
            BaseDirection.RightToLeft => "--rtl",
            _ => "",
        },
    };
}
