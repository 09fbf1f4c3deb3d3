using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Shacl.Constraints;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Shacl.Vocabulary;
using KnowledgeGraph.Sparql.Execution.Functions;

namespace KnowledgeGraph.Shacl.Loading;

/// <summary>Reads the constraints that a shape declares by the properties of the core vocabulary (§4).</summary>
internal sealed class ConstraintLoader(ShapesDocument document, Func<Term, Shape> loadShape)
{
    private readonly Dictionary<string, Func<Term, Term, Constraint?>> _byProperty = new(StringComparer.Ordinal)
    {
        ["class"] = (_, value) => new ClassConstraint(value),
        ["datatype"] = (node, value) => new DatatypeConstraint(IriOf(node, value)),
        ["nodeKind"] = (node, value) => new NodeKindConstraint(IriOf(node, value)),
        ["minCount"] = (node, value) => new MinCountConstraint(CountOf(node, value)),
        ["maxCount"] = (node, value) => new MaxCountConstraint(CountOf(node, value)),
        ["minExclusive"] = (node, value) => new RangeConstraint("MinExclusive", LiteralOf(node, value), ValueOrder.Greater),
        ["minInclusive"] = (node, value) => new RangeConstraint("MinInclusive", LiteralOf(node, value), ValueOrder.Greater, ValueOrder.Equal),
        ["maxExclusive"] = (node, value) => new RangeConstraint("MaxExclusive", LiteralOf(node, value), ValueOrder.Less),
        ["maxInclusive"] = (node, value) => new RangeConstraint("MaxInclusive", LiteralOf(node, value), ValueOrder.Less, ValueOrder.Equal),
        ["minLength"] = (node, value) => new LengthConstraint("MinLength", CountOf(node, value), long.MaxValue),
        ["maxLength"] = (node, value) => new LengthConstraint("MaxLength", 0, CountOf(node, value)),
        ["equals"] = (node, value) => new EqualsConstraint(IriOf(node, value)),
        ["disjoint"] = (node, value) => new DisjointConstraint(IriOf(node, value)),
        ["lessThan"] = (node, value) => new LessThanConstraint("LessThan", IriOf(node, value), allowsEqual: false),
        ["lessThanOrEquals"] = (node, value) => new LessThanConstraint("LessThanOrEquals", IriOf(node, value), allowsEqual: true),
        ["hasValue"] = (_, value) => new HasValueConstraint(value),
    };

    public IEnumerable<Constraint> Load(Term node, Shape shape)
    {
        foreach (var (property, create) in _byProperty)
        {
            foreach (var value in document.Values(node, property))
            {
                if (create(node, value) is { } constraint)
                {
                    yield return constraint;
                }
            }
        }

        foreach (var constraint in OfLists(node).Concat(OfShapes(node)).Concat(OfSeveralProperties(node, shape)))
        {
            yield return constraint;
        }
    }

    private IEnumerable<Constraint> OfLists(Term node)
    {
        foreach (var value in document.Values(node, "in"))
        {
            yield return new InConstraint([.. ListOf(node, value)]);
        }

        foreach (var value in document.Values(node, "languageIn"))
        {
            yield return new LanguageInConstraint([.. ListOf(node, value).Select(range => LiteralOf(node, range).LexicalForm)]);
        }

        foreach (var value in document.Values(node, "and"))
        {
            yield return new AndConstraint(ShapesOf(node, value));
        }

        foreach (var value in document.Values(node, "or"))
        {
            yield return new OrConstraint(ShapesOf(node, value));
        }

        foreach (var value in document.Values(node, "xone"))
        {
            yield return new XoneConstraint(ShapesOf(node, value));
        }
    }

    private IEnumerable<Constraint> OfShapes(Term node)
    {
        foreach (var value in document.Values(node, "not"))
        {
            yield return new NotConstraint(loadShape(value));
        }

        foreach (var value in document.Values(node, "node"))
        {
            yield return new NodeConstraint(loadShape(value));
        }

        foreach (var value in document.Values(node, "property"))
        {
            yield return new PropertyConstraint(PropertyShape(node, value));
        }
    }

    private IEnumerable<Constraint> OfSeveralProperties(Term node, Shape shape)
    {
        foreach (var pattern in document.Values(node, "pattern"))
        {
            yield return Pattern(node, LiteralOf(node, pattern).LexicalForm);
        }

        if (document.IsTrue(node, "uniqueLang"))
        {
            yield return new UniqueLangConstraint();
        }

        if (document.IsTrue(node, "closed"))
        {
            yield return Closed(node);
        }

        foreach (var value in document.Values(node, "qualifiedValueShape"))
        {
            if (shape.Path is null)
            {
                throw new ShapesGraphException(node, "sh:qualifiedValueShape needs a path");
            }

            foreach (var constraint in Qualified(node, value))
            {
                yield return constraint;
            }
        }
    }

    private PatternConstraint Pattern(Term node, string pattern)
    {
        var flags = document.Value(node, "flags") is { } value ? LiteralOf(node, value).LexicalForm : "";
        return XPathRegex.Create(pattern, flags) is { } regex
            ? new PatternConstraint(pattern, regex)
            : throw new ShapesGraphException(node, $"\"{pattern}\" with flags \"{flags}\" is no regular expression");
    }

    private ClosedConstraint Closed(Term node)
    {
        var ignored = document.Values(node, "ignoredProperties").SelectMany(list => ListOf(node, list));
        var own = document.Values(node, "property").SelectMany(property => document.Values(property, "path")).OfType<Iri>();
        return new ClosedConstraint([.. ignored, .. own]);
    }

    private IEnumerable<Constraint> Qualified(Term node, Term value)
    {
        var siblings = document.IsTrue(node, "qualifiedValueShapesDisjoint") ? Siblings(node, value) : [];
        foreach (var least in document.Values(node, "qualifiedMinCount"))
        {
            yield return new QualifiedConstraint("QualifiedMinCount", loadShape(value), siblings, CountOf(node, least), long.MaxValue);
        }

        foreach (var most in document.Values(node, "qualifiedMaxCount"))
        {
            yield return new QualifiedConstraint("QualifiedMaxCount", loadShape(value), siblings, 0, CountOf(node, most));
        }
    }

    /// <summary>§4.7.3: the other qualified value shapes of the shapes that have this one as a property shape.</summary>
    private ImmutableArray<Shape> Siblings(Term node, Term value)
    {
        var parents = document.Keys
            .Where(key => key.Predicate == Sh.Namespace + "property" && document.Objects(key.Subject, key.Predicate).Contains(node))
            .Select(key => key.Subject);
        var shapes = parents
            .SelectMany(parent => document.Values(parent, "property"))
            .SelectMany(property => document.Values(property, "qualifiedValueShape"))
            .Distinct()
            .Where(sibling => !sibling.Equals(value));
        return [.. shapes.Select(loadShape)];
    }

    private Shape PropertyShape(Term node, Term value)
    {
        var shape = loadShape(value);
        return shape.Path is not null ? shape : throw new ShapesGraphException(node, $"sh:property leads to {value}, which has no sh:path");
    }

    private ImmutableArray<Shape> ShapesOf(Term node, Term list) => [.. ListOf(node, list).Select(loadShape)];

    private IReadOnlyList<Term> ListOf(Term node, Term list) =>
        document.List(list) ?? throw new ShapesGraphException(node, $"{list} is no well-formed list");

    private static Iri IriOf(Term node, Term value) => value as Iri ?? throw new ShapesGraphException(node, $"{value} should be an IRI");

    private static Literal LiteralOf(Term node, Term value) => value as Literal ?? throw new ShapesGraphException(node, $"{value} should be a literal");

    private static long CountOf(Term node, Term value) =>
        LexicalMapping.TryMap(LiteralOf(node, value), out var number) && XsdDatatypes.IsExact(number.Type) && number.AsDecimal.TryGetInt64(out var count)
            ? count
            : throw new ShapesGraphException(node, $"{value} should be an integer");
}
