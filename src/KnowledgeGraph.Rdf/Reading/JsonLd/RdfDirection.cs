namespace KnowledgeGraph.Rdf.Reading.JsonLd;

/// <summary>How <c>@direction</c> becomes RDF and back (JSON-LD 1.1 API, <c>rdfDirection</c>).</summary>
public enum RdfDirection : byte
{
    /// <summary>As the directional language-tagged strings of RDF 1.2; a direction without a language is lost.</summary>
    DirectionalString,

    /// <summary>Not at all, as JSON-LD 1.1 does unless told.</summary>
    Ignored,

    /// <summary>As a datatype <c>https://www.w3.org/ns/i18n#en_ltr</c>.</summary>
    I18nDatatype,

    /// <summary>As a blank node with <c>rdf:value</c>, <c>rdf:language</c> and <c>rdf:direction</c>.</summary>
    CompoundLiteral,
}
