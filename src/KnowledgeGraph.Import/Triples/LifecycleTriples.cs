using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Import.Triples;

/// <summary>Status events and relations; a relation is a fact with evidence, and a direct triple for those who only want the link.</summary>
internal sealed class LifecycleTriples<TTerm, TSink>(
    GraphWriter<TTerm, TSink> graph,
    FactTriples<TTerm, TSink> facts,
    ThingTriples<TTerm, TSink> things)
    where TSink : IQuadSink<TTerm>
{
    public void Write(Status status)
    {
        var target = things.Write(status.Target);
        var fact = facts.Write(status, "status"u8, "StatusEvent");
        graph.AddKg(fact, "target", target);
        graph.AddKg(fact, "phase", graph.Kg(Concept(status.Phase)));
    }

    public void Write(Relation relation)
    {
        var subject = things.Write(relation.Subject);
        var @object = things.Write(relation.Object);
        var predicate = Predicate(relation);
        var fact = facts.Write(relation, "relation"u8, "RelationFact");
        graph.Add(fact, OntologyTerms.RdfSubject, subject);
        graph.Add(fact, OntologyTerms.RdfPredicate, graph.Kg(predicate));
        graph.Add(fact, OntologyTerms.RdfObject, @object);
        graph.AddKg(subject, predicate, @object);
    }

    private static string Concept(Phase phase) => phase switch
    {
        Phase.Plan => "PhasePlan",
        Phase.Start => "PhaseStart",
        Phase.Advance => "PhaseAdvance",
        Phase.Complete => "PhaseComplete",
        Phase.Open => "PhaseOpen",
        _ => "PhaseHold",
    };

    private static string Predicate(Relation relation) => relation.Kind switch
    {
        RelationKind.Awarded => relation.Role == FactRole.Goal ? "seeks" : "awarded",
        RelationKind.LocatedIn => "locatedIn",
        RelationKind.PartOf => "partOf",
        RelationKind.PartnerIn => "partnerIn",
        _ => "connects",
    };
}
