using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>The blank nodes of a dataset that more than one graph names, or that name a graph: they keep their labels everywhere.</summary>
internal static class SharedNodes
{
    public static HashSet<BlankNode> Find(IReadOnlyList<IGrouping<Term?, Quad>> graphs)
    {
        var shared = new HashSet<BlankNode>();
        var home = new Dictionary<BlankNode, int>();
        for (var i = 0; i < graphs.Count; i++)
        {
            if (graphs[i].Key is BlankNode name)
            {
                shared.Add(name);
            }

            foreach (var quad in graphs[i])
            {
                Visit(quad.Subject, i);
                Visit(quad.Object, i);
            }
        }

        return shared;

        void Visit(Term term, int graph)
        {
            switch (term)
            {
                case BlankNode node when !home.TryAdd(node, graph) && home[node] != graph:
                    shared.Add(node);
                    break;
                case TripleTerm triple:
                    Visit(triple.Subject, graph);
                    Visit(triple.Object, graph);
                    break;
            }
        }
    }
}
