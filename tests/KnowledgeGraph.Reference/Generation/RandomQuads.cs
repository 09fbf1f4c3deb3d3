using System.Globalization;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Reference.Generation;

/// <summary>Quads, most of them in the default graph; some reify others.</summary>
internal sealed class RandomQuads(Random random, RandomTerms terms, bool isLarge)
{
    public List<Quad> Make()
    {
        var quads = new List<Quad>();
        var count = isLarge ? 150 : random.Next(0, 25);
        for (var index = 0; index < count; index++)
        {
            var graph = random.Next(3) == 0 ? RandomTerms.Term(terms.Graph()) : null;
            var quad = new Quad(Subject(), Predicate(), Object(), graph);
            quads.Add(quad);
            if (random.Next(12) == 0)
            {
                quads.Add(new Quad(Subject(), new Iri(RdfVocabulary.Reifies), new TripleTerm(quad.Subject, quad.Predicate, quad.Object), graph));
            }
        }

        return quads;
    }

    private Term Subject() => random.Next(8) == 0
        ? new BlankNode("n" + random.Next(2).ToString(CultureInfo.InvariantCulture))
        : RandomTerms.Term(terms.Node());

    private Iri Predicate() => (Iri)RandomTerms.Term(terms.Predicate());

    private Term Object() => random.Next(5) switch
    {
        0 or 1 => RandomTerms.Term(terms.Node()),
        2 when random.Next(4) == 0 => new TripleTerm(RandomTerms.Term(terms.Node()), Predicate(), RandomTerms.Term(terms.Node())),
        _ => RandomTerms.Term(terms.Literal()),
    };
}
