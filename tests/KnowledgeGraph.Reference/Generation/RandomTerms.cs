using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Reference.Generation;

/// <summary>The few terms of generated data and queries, so that patterns meet.</summary>
internal sealed class RandomTerms(Random random, bool isLarge)
{
    public const string Prefixes =
        "PREFIX : <http://e/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    public static readonly string[] Names = ["?s", "?t", "?u", "?v", "?w"];
    public static readonly string[] Predicates = [":p", ":q", ":r"];
    public static readonly string[] Graphs = [":g", ":h"];

    private static readonly string[] FewNodes = [":a", ":b", ":c", ":d"];
    private static readonly string[] ManyNodes = [.. Enumerable.Range(0, 60).Select(number => $":n{number}"), .. FewNodes];

    private static readonly string[] CommonLiterals =
        ["1", "2", "1.0", "2.5", "'x'", "'y'", "'x'@en", "true", "'no'^^xsd:integer", "''"];

    private static readonly string[] RareLiterals =
    [
        "01", "-3", "1e0", "2.5e0", "0.1", "1234567890123456789.5", "'NaN'^^xsd:double", "'INF'^^xsd:double", "'1'^^xsd:float", "'7'^^xsd:byte", "false", "'1'^^xsd:boolean",
        "'2020-02-29'^^xsd:date", "'2020-02-29T23:30:00Z'^^xsd:dateTime", "'2020-03-01T00:30:00+01:00'^^xsd:dateTime", "'2020-03-01T00:30:00'^^xsd:dateTime",
        "'P1D'^^xsd:dayTimeDuration", "'PT36H'^^xsd:dayTimeDuration", "'P1Y2M'^^xsd:yearMonthDuration", "'x'@en--ltr", "'y'@zh-Hans", "'永康xy'", "'a b/c'", "'12'", "'x'^^:t",
    ];

    private static readonly Dictionary<string, Term> Parsed =
        new[] { CommonLiterals, RareLiterals, ManyNodes, Predicates, Graphs }.SelectMany(texts => texts).Distinct().ToDictionary(text => text, Parse, StringComparer.Ordinal);

    public string[] Nodes => isLarge ? ManyNodes : FewNodes;

    public string Node() => Pick(Nodes);

    public string Name() => Pick(Names);

    public string Predicate() => Pick(Predicates);

    public string Graph() => Pick(Graphs);

    public string Literal() => Pick(random.Next(3) == 0 ? RareLiterals : CommonLiterals);

    /// <summary>A node that the query names, or one that it looks for.</summary>
    public string NodeOrName() => random.Next(4) == 0 ? Node() : Name();

    public string Pick(string[] choices) => choices[random.Next(choices.Length)];

    /// <summary>The term that a text of this class stands for.</summary>
    public static Term Term(string text) => Parsed[text];

    private static Term Parse(string text) => RdfReader.ReadQuads($"{Prefixes} :s :p {text} .", RdfSyntax.Turtle)[0].Object;
}
