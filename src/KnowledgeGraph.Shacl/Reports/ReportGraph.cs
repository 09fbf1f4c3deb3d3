using System.Collections.Immutable;
using System.Diagnostics;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Paths;
using KnowledgeGraph.Shacl.Vocabulary;

namespace KnowledgeGraph.Shacl.Reports;

/// <summary>Writes a report as triples. Paths are written anew for each result (§3.6.2.2).</summary>
internal sealed class ReportGraph
{
    private readonly List<Quad> _quads = [];
    private int _nodes;

    public IEnumerable<Quad> Write(ValidationReport report)
    {
        var node = Fresh();
        Add(node, new Iri(RdfVocabulary.Type), Sh.Iri("ValidationReport"));
        Add(node, Sh.Iri("conforms"), new Literal(report.Conforms ? "true" : "false", Xsd.Boolean));
        foreach (var result in report.Results)
        {
            Add(node, Sh.Iri("result"), Write(result));
        }

        return _quads;
    }

    private BlankNode Write(ValidationResult result)
    {
        var node = Fresh();
        Add(node, new Iri(RdfVocabulary.Type), Sh.Iri("ValidationResult"));
        Add(node, Sh.Iri("focusNode"), result.FocusNode);
        Add(node, Sh.Iri("resultPath"), result.Path is null ? null : Write(result.Path));
        Add(node, Sh.Iri("value"), result.Value);
        Add(node, Sh.Iri("sourceShape"), result.SourceShape);
        Add(node, Sh.Iri("sourceConstraint"), result.SourceConstraint);
        Add(node, Sh.Iri("sourceConstraintComponent"), result.Component);
        Add(node, Sh.Iri("resultSeverity"), result.Severity);
        foreach (var message in result.Messages)
        {
            Add(node, Sh.Iri("resultMessage"), message);
        }

        return node;
    }

    private Term Write(ShapePath path) => path switch
    {
        PredicatePath p => p.Predicate,
        SequencePath p => WriteList(p.Steps),
        AlternativePath p => WriteNode("alternativePath", WriteList(p.Choices)),
        InversePath p => WriteNode("inversePath", Write(p.Path)),
        ZeroOrMorePath p => WriteNode("zeroOrMorePath", Write(p.Path)),
        OneOrMorePath p => WriteNode("oneOrMorePath", Write(p.Path)),
        ZeroOrOnePath p => WriteNode("zeroOrOnePath", Write(p.Path)),
        _ => throw new UnreachableException($"{path.GetType().Name} is no path."),
    };

    private BlankNode WriteNode(string property, Term value)
    {
        var node = Fresh();
        Add(node, Sh.Iri(property), value);
        return node;
    }

    private Term WriteList(ImmutableArray<ShapePath> paths)
    {
        Term rest = new Iri(RdfVocabulary.Nil);
        foreach (var path in paths.Reverse())
        {
            var node = Fresh();
            Add(node, new Iri(RdfVocabulary.First), Write(path));
            Add(node, new Iri(RdfVocabulary.Rest), rest);
            rest = node;
        }

        return rest;
    }

    private void Add(Term subject, Iri predicate, Term? @object)
    {
        if (@object is not null)
        {
            _quads.Add(new Quad(subject, predicate, @object));
        }
    }

    private BlankNode Fresh() => new($"report{_nodes++}");
}
