using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Translation;

/// <summary>
/// Collects the triples of one basic graph pattern. Of property paths, links, inverse links and sequences become triple patterns
/// (SPARQL 1.1 §18.2.2.4); the others are joined to them.
/// </summary>
internal sealed class PathTranslator(FreshVariables fresh)
{
    private readonly ImmutableArray<TriplePattern>.Builder _patterns = ImmutableArray.CreateBuilder<TriplePattern>();
    private readonly List<PathPattern> _paths = [];

    public void Add(TripleSyntax triple)
    {
        if (triple.Verb is PathVerb verb)
        {
            Add(triple.Subject, verb.Path, triple.Object);
        }
        else
        {
            _patterns.Add(new TriplePattern(triple.Subject, ((SimpleVerb)triple.Verb).Predicate, triple.Object));
        }
    }

    /// <summary>What has been collected, or null where there is nothing; the next pattern begins.</summary>
    public AlgebraNode? Drain()
    {
        AlgebraNode? drained = _patterns.Count > 0 ? new Bgp(_patterns.DrainToImmutable()) : null;
        foreach (var path in _paths)
        {
            drained = drained is null ? path : new Join(drained, path);
        }

        _paths.Clear();
        return drained;
    }

    private void Add(PatternTerm subject, PropertyPath path, PatternTerm @object)
    {
        switch (path)
        {
            case LinkPath link:
                _patterns.Add(new TriplePattern(subject, new Constant(link.Predicate), @object));
                break;
            case InversePath inverse:
                Add(@object, inverse.Path, subject);
                break;
            case SequencePath sequence:
                var middle = fresh.Next();
                Add(subject, sequence.First, middle);
                Add(middle, sequence.Second, @object);
                break;
            default:
                _paths.Add(new PathPattern(subject, path, @object));
                break;
        }
    }
}
