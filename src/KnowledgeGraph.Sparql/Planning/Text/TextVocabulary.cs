namespace KnowledgeGraph.Sparql.Planning.Text;

/// <summary>
/// The predicates by which a query asks the text index. They stand on one subject, the hit:
/// <c>?hit text:query "养老" ; text:subject ?thing ; text:score ?score ; text:snippet ?snippet .</c>
/// </summary>
public static class TextVocabulary
{
    public const string Namespace = "https://w3id.org/report-kg/text#";

    /// <summary>The words, a string. Every hit needs exactly one.</summary>
    public const string Query = Namespace + "query";

    /// <summary>How many hits at the most, an integer; 1,000 where it is left out.</summary>
    public const string Limit = Namespace + "limit";

    /// <summary>What the literal that was found is said of.</summary>
    public const string Subject = Namespace + "subject";

    /// <summary>By which property; a constant searches only literals of that property.</summary>
    public const string Predicate = Namespace + "predicate";

    public const string Literal = Namespace + "literal";

    public const string Graph = Namespace + "graph";

    /// <summary>Greater is better, a double; comparable within one query only.</summary>
    public const string Score = Namespace + "score";

    /// <summary>Plain text around the match.</summary>
    public const string Snippet = Namespace + "snippet";

    /// <summary>All of them, as a service description lists them.</summary>
    public static IReadOnlyList<string> All { get; } = [Query, Limit, Subject, Predicate, Literal, Graph, Score, Snippet];
}
