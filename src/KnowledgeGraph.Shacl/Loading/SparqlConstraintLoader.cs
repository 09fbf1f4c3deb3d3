using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Constraints;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Shacl.Vocabulary;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Shacl.Loading;

/// <summary>Reads sh:sparql (§5) and the constraint components that a shapes graph declares (§6).</summary>
internal sealed class SparqlConstraintLoader(ShapesDocument document)
{
    private static readonly IReadOnlyDictionary<string, Term> NoParameters = new Dictionary<string, Term>();

    private readonly SparqlEngine _engine = new();
    private readonly List<ComponentDeclaration> _components = ComponentDeclaration.All(document);

    public IEnumerable<Constraint> Load(Term node, Shape shape)
    {
        foreach (var constraint in document.Values(node, "sparql").Where(constraint => !document.IsTrue(constraint, "deactivated")))
        {
            var text = TextOf(constraint, "select") ?? throw new ShapesGraphException(constraint, "a SPARQL constraint needs sh:select");
            var query = Prepare(constraint, text, shape);
            yield return new SelectConstraint(Sh.Iri("SPARQLConstraintComponent"), constraint, constraint, text, query, NoParameters);
        }

        foreach (var component in _components)
        {
            foreach (var parameters in component.ParametersOf(document, node))
            {
                yield return OfComponent(component, parameters, shape);
            }
        }
    }

    private Constraint OfComponent(ComponentDeclaration component, IReadOnlyDictionary<string, Term> parameters, Shape shape)
    {
        var validator = document.Value(component.Node, shape.Path is null ? "nodeValidator" : "propertyValidator")
            ?? document.Value(component.Node, "validator")
            ?? throw new ShapesGraphException(component.Node, $"the constraint component has no validator for shape {shape.Node}");
        if (TextOf(validator, "ask") is { } ask)
        {
            return new AskConstraint(component.Node, validator, ask, Prepare(validator, ask, shape), parameters);
        }

        var select = TextOf(validator, "select") ?? throw new ShapesGraphException(validator, "a validator needs sh:ask or sh:select");
        return new SelectConstraint(component.Node, validator, null, select, Prepare(validator, select, shape), parameters);
    }

    private PreparedQuery Prepare(Term node, SparqlText text, Shape shape)
    {
        try
        {
            return text.Prepare(_engine, shape.Path);
        }
        catch (SparqlSyntaxException error)
        {
            throw new ShapesGraphException(node, $"its query is not SPARQL: {error.Message}");
        }
    }

    private SparqlText? TextOf(Term node, string property) => document.Value(node, property) is Literal text
        ? new SparqlText(PrefixesOf(node), text.LexicalForm, [.. document.Values(node, "message").OfType<Literal>()])
        : null;

    /// <summary>The declarations of sh:prefixes and of all that it imports (§5.2.1).</summary>
    private string PrefixesOf(Term node)
    {
        var prologue = new StringBuilder();
        var seen = new HashSet<Term>();
        var open = new Stack<Term>(document.Values(node, "prefixes"));
        while (open.TryPop(out var ontology))
        {
            if (!seen.Add(ontology))
            {
                continue;
            }

            foreach (var declaration in document.Values(ontology, "declare"))
            {
                if (document.Value(declaration, "prefix") is Literal prefix && document.Value(declaration, "namespace") is Literal iri)
                {
                    prologue.Append("PREFIX ").Append(prefix.LexicalForm).Append(": <").Append(iri.LexicalForm).Append(">\n");
                }
            }

            foreach (var import in document.Objects(ontology, Sh.OwlImports))
            {
                open.Push(import);
            }
        }

        return prologue.ToString();
    }
}
