using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>What stands in a position of a triple and makes no triples of its own, triple terms among them.</summary>
internal sealed class TripleTermParser(Grammar grammar)
{
    private readonly TokenStream _tokens = grammar.Tokens;

    public TriplesRules Rules { get; set; } = TriplesRules.Pattern;

    public bool IsStart => _tokens.Kind is TokenKind.Variable or TokenKind.Iri or TokenKind.PrefixedName or TokenKind.BlankNodeLabel
        or TokenKind.String or TokenKind.LongString or TokenKind.Integer or TokenKind.Decimal or TokenKind.Double or TokenKind.TripleTermOpen
        || _tokens.IsWord("true") || _tokens.IsWord("false");

    /// <summary>A triple term of the parts: a constant where all of them are.</summary>
    public static PatternTerm Compose(PatternTerm subject, PatternTerm predicate, PatternTerm @object) =>
        (subject, predicate, @object) is (Constant s, Constant { Term: Iri p }, Constant o)
            ? new Constant(new TripleTerm(s.Term, p, o.Term))
            : new TripleTermPattern(subject, predicate, @object);

    public PatternTerm Term() => _tokens.Kind switch
    {
        TokenKind.Variable => Variable(),
        TokenKind.BlankNodeLabel => Allowed(grammar.Terms.LabelledBlankNode),
        TokenKind.TripleTermOpen => TripleTerm(),
        _ => new Constant(grammar.Terms.TryConstant() ?? throw _tokens.Expected(
            Rules.Variables ? "a variable, an IRI, a literal, a blank node, '[', '(', '<<' or '<<('" : "an IRI, a literal, a blank node, '[', '(', '<<' or '<<('")),
    };

    /// <summary>As <see cref="Term"/>, but with <c>[]</c> and without lists.</summary>
    public PatternTerm SimpleTerm() => _tokens.Kind == TokenKind.LeftBracket ? AnonymousBlankNode() : Term();

    /// <summary>A variable, an IRI or <c>a</c>.</summary>
    public PatternTerm Verb() => _tokens.Kind == TokenKind.Variable ? Variable() : new Constant(grammar.Paths.IriOrA());

    public Variable AnonymousBlankNode()
    {
        var node = FreshBlankNode();
        _tokens.Take();
        _tokens.Expect(TokenKind.RightBracket, "']'; a triple within a triple holds no blank node with properties");
        return node;
    }

    public Variable FreshBlankNode() => Allowed(grammar.BlankNodes.Fresh);

    private Variable Variable() => Rules.Variables
        ? grammar.Terms.Variable()
        : throw _tokens.Error(_tokens.Current.Start, $"found the variable {_tokens.TextOf(_tokens.Current)}; the DATA forms of an update hold none");

    private Variable Allowed(Func<Variable> blankNode) => Rules.BlankNodes
        ? blankNode()
        : throw _tokens.Error(_tokens.Current.Start, "what is deleted cannot hold a blank node: it would match nothing that is there; use a variable");

    private PatternTerm TripleTerm()
    {
        _tokens.Take();
        _tokens.Enter();
        var subject = SimpleTerm();
        var predicate = Verb();
        var @object = SimpleTerm();
        _tokens.Leave();
        _tokens.Expect(TokenKind.TripleTermClose, "')>>'");
        return Compose(subject, predicate, @object);
    }
}
