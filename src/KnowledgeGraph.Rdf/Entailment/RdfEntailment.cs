using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Entailment;

/// <summary>
/// Whether one small graph follows from another one (RDF 1.2 Semantics): the premise is closed under the rules of the regime, then
/// searched for an instance of the conclusion. Made for tests and for checking definitions, not for stores.
/// </summary>
public static class RdfEntailment
{
    /// <summary>True when every interpretation that makes the premise true makes the conclusion true.</summary>
    /// <param name="datatypes">The IRIs of the recognised datatypes; <c>rdf:langString</c> and <c>xsd:string</c> always are beyond simple entailment.</param>
    public static bool Entails(
        IEnumerable<Triple> premise, IEnumerable<Triple> conclusion, EntailmentRegime regime, IReadOnlySet<string> datatypes)
    {
        var wanted = conclusion.ToList();
        var values = new LiteralValues(regime, datatypes);
        var closure = new Closure(values, regime);
        closure.Add(premise, wanted);
        return closure.IsInconsistent || new InstanceSearch(closure.Triples).Finds(wanted.ConvertAll(values.Canonical));
    }

    /// <summary>True when no interpretation makes the graph true.</summary>
    public static bool IsInconsistent(IEnumerable<Triple> graph, EntailmentRegime regime, IReadOnlySet<string> datatypes)
    {
        var closure = new Closure(new LiteralValues(regime, datatypes), regime);
        closure.Add(graph, []);
        return closure.IsInconsistent;
    }
}
