using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Scanning;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Import.Triples;

/// <summary>The things that a report names: each once, with its names, its kind and where it belongs.</summary>
internal sealed class ThingTriples<TTerm, TSink>(GraphWriter<TTerm, TSink> graph, ThingResolver resolver)
    where TSink : IQuadSink<TTerm>
{
    private readonly Dictionary<string, TTerm> _written = new(StringComparer.Ordinal);
    private readonly HashSet<(string Iri, string Name)> _names = [];

    public TTerm ReportPlace() => Write(resolver.ReportPlace, null);

    public TTerm Write(EntityMention mention) => Write(resolver.Resolve(mention), mention.Name);

    private TTerm Write(ResolvedThing thing, string? spelling)
    {
        if (!_written.TryGetValue(thing.Iri, out var term))
        {
            term = graph.Iri(thing.Iri);
            _written.Add(thing.Iri, term);
            _names.Add((thing.Iri, thing.Name));
            if (thing.DivisionCode is { } code)
            {
                WriteChain(code);
            }
            else
            {
                Describe(term, thing);
            }
        }

        if (spelling is not null && spelling != thing.Name && _names.Add((thing.Iri, spelling)))
        {
            graph.Add(term, OntologyTerms.AltLabel, graph.Chinese(spelling));
        }

        return term;
    }

    private void Describe(TTerm term, ResolvedThing thing)
    {
        graph.Add(term, OntologyTerms.RdfType, graph.Kg(ClassOf(thing.Type)));
        graph.Add(term, OntologyTerms.Label, graph.Chinese(thing.Name));
        if (thing.Iri != resolver.ReportPlace.Iri)
        {
            graph.AddKg(term, "homeArea", ReportPlace());
        }

        if (thing.Type == EntityType.Honour && HonourLevel.Of(thing.Name) is { } level)
        {
            graph.AddKg(term, "honourLevel", graph.Kg(level));
        }
    }

    private void WriteChain(string code)
    {
        TTerm? below = default;
        var first = true;
        foreach (var (area, division) in resolver.Chain(code))
        {
            var known = _written.TryGetValue(area.Iri, out var term);
            if (!known)
            {
                term = graph.Iri(area.Iri);
                _written.Add(area.Iri, term);
            }

            if (!first)
            {
                graph.AddKg(below!, "parentArea", term!);
            }

            if (!known || first)
            {
                graph.Add(term!, OntologyTerms.RdfType, graph.Kg("AdministrativeArea"));
                graph.Add(term!, OntologyTerms.RdfType, graph.Kg("Place"));
                graph.Add(term!, OntologyTerms.Label, graph.Chinese(division.Name));
                graph.AddKg(term!, "divisionCode", graph.Text(division.Code));
                graph.AddKg(term!, "administrativeLevel", graph.Kg(LevelConcept(division.Level)));
            }
            else
            {
                return;
            }

            (below, first) = (term, false);
        }
    }

    private static string ClassOf(EntityType type) => type switch
    {
        EntityType.Place => "Place",
        EntityType.Institution => "Institution",
        EntityType.Project => "Project",
        EntityType.Programme => "Programme",
        EntityType.Event => "Event",
        _ => "Honour",
    };

    private static string LevelConcept(DivisionLevel level) => level switch
    {
        DivisionLevel.Province => "Province",
        DivisionLevel.City => "Prefecture",
        DivisionLevel.County => "County",
        _ => "Township",
    };
}
