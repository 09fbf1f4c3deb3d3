using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Planning.Graphs;

/// <summary>Which quads a pattern sees as its triples: the active graph (SPARQL 1.1 §18.1.3, §13).</summary>
internal abstract record GraphScope
{
    private protected GraphScope()
    {
    }
}

/// <summary>One graph, the stored default graph among them.</summary>
internal sealed record SingleGraph(TermId Graph) : GraphScope
{
    public override string ToString() => Graph == TermId.DefaultGraph ? "default graph" : "one named graph";
}

/// <summary>All quads, of which none can repeat a triple: a store without named graphs.</summary>
internal sealed record WholeStore : GraphScope
{
    public static readonly WholeStore Instance = new();

    public override string ToString() => "whole store";
}

/// <summary>The RDF merge of several graphs, or of all where <see cref="Graphs"/> is default: a triple counts once.</summary>
internal sealed record MergedGraphs(ImmutableArray<TermId> Graphs) : GraphScope
{
    public override string ToString() => Graphs.IsDefault ? "union of all graphs" : $"union of {Graphs.Length} graphs";
}

/// <summary>Each named graph of the dataset, whose name binds the variable; all of the store's where <see cref="Graphs"/> is default.</summary>
internal sealed record EachNamedGraph(Variable Name, ImmutableArray<TermId> Graphs) : GraphScope
{
    public override string ToString() => $"graph {Name}";
}

/// <summary>The graph that an enclosing <see cref="Plans.GraphIteratePlan"/> is at.</summary>
internal sealed record IteratedGraph : GraphScope
{
    public static readonly IteratedGraph Instance = new();

    public override string ToString() => "iterated graph";
}
