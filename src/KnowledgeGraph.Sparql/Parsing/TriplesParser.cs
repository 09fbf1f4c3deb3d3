using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>What triples may hold in their place: patterns all, templates no paths, data neither variables nor (for DELETE) blank nodes.</summary>
internal readonly record struct TriplesRules(bool Paths, bool Variables, bool BlankNodes)
{
    public static readonly TriplesRules Pattern = new(Paths: true, Variables: true, BlankNodes: true);
    public static readonly TriplesRules Template = new(Paths: false, Variables: true, BlankNodes: true);
    public static readonly TriplesRules DeleteTemplate = new(Paths: false, Variables: true, BlankNodes: false);
    public static readonly TriplesRules InsertData = new(Paths: false, Variables: false, BlankNodes: true);
    public static readonly TriplesRules DeleteData = new(Paths: false, Variables: false, BlankNodes: false);
}

/// <summary>
/// Triples with all their abbreviations, written out: predicate and object lists, blank node property lists, collections, and the
/// reified triples and annotations of SPARQL 1.2 (§4.2, [75] to [109]).
/// </summary>
internal sealed class TriplesParser
{
    private static readonly Constant First = new(new Iri(RdfVocabulary.First));
    private static readonly Constant Rest = new(new Iri(RdfVocabulary.Rest));
    private static readonly Constant Nil = new(new Iri(RdfVocabulary.Nil));
    private static readonly SimpleVerb Reifies = new(new Constant(new Iri(RdfVocabulary.Reifies)));

    private readonly Grammar _grammar;
    private readonly TokenStream _tokens;
    private readonly TripleTermParser _terms;
    private readonly ImmutableArray<TripleSyntax>.Builder _triples = ImmutableArray.CreateBuilder<TripleSyntax>();
    private TriplesRules _rules;

    public TriplesParser(Grammar grammar)
    {
        _grammar = grammar;
        _tokens = grammar.Tokens;
        _terms = new TripleTermParser(grammar);
    }

    /// <summary>Whether triples begin here.</summary>
    public bool IsStart => _tokens.Kind is TokenKind.LeftBracket or TokenKind.LeftParenthesis or TokenKind.ReifiedOpen || _terms.IsStart;

    /// <summary>All triples up to what is none.</summary>
    public ImmutableArray<TripleSyntax> Block(TriplesRules rules)
    {
        _rules = rules;
        _terms.Rules = rules;
        while (IsStart)
        {
            SameSubject();
            if (!_tokens.TryTake(TokenKind.Dot))
            {
                if (IsStart || IsVerbStart)
                {
                    throw _tokens.Expected("'.' before another triple, ';' before another predicate or ',' before another object");
                }

                break;
            }
        }

        return _triples.DrainToImmutable();
    }

    private void SameSubject()
    {
        var isNode = _tokens.Kind is TokenKind.ReifiedOpen;
        var subject = Node(ref isNode);
        // A node that makes triples of its own needs no more.
        if (!isNode || IsVerbStart)
        {
            PropertyList(subject);
        }
    }

    private bool IsVerbStart => _tokens.Kind == TokenKind.Variable || _grammar.Paths.IsStart;

    private void PropertyList(PatternTerm subject)
    {
        do
        {
            var verb = Verb();
            do
            {
                ObjectWithAnnotations(subject, verb);
            }
            while (_tokens.TryTake(TokenKind.Comma));
        }
        while (TakeSemicolons() && IsVerbStart);
    }

    /// <summary>One semicolon or more, of which the last need not be followed by anything.</summary>
    private bool TakeSemicolons()
    {
        var taken = false;
        while (_tokens.TryTake(TokenKind.Semicolon))
        {
            taken = true;
        }

        return taken;
    }

    private Verb Verb()
    {
        if (_tokens.Kind == TokenKind.Variable || !_rules.Paths)
        {
            return new SimpleVerb(_terms.Verb());
        }

        if (!IsVerbStart)
        {
            throw _tokens.Expected("a predicate: a variable, an IRI, 'a' or a property path");
        }

        var path = _grammar.Paths.Path();
        return path is LinkPath link ? new SimpleVerb(new Constant(link.Predicate)) : new PathVerb(path);
    }

    private void ObjectWithAnnotations(PatternTerm subject, Verb verb)
    {
        var isNode = false;
        var @object = Node(ref isNode);
        _triples.Add(new TripleSyntax(subject, verb, @object));
        PatternTerm? reifier = null;
        while (_tokens.Kind is TokenKind.Tilde or TokenKind.AnnotationOpen)
        {
            var predicate = (verb as SimpleVerb)?.Predicate
                ?? throw _tokens.Error(_tokens.Current.Start, "only a triple can be annotated, and this is a property path");
            if (_tokens.Kind == TokenKind.Tilde)
            {
                reifier = Reify(subject, predicate, @object, Reifier());
                continue;
            }

            reifier ??= Reify(subject, predicate, @object, _terms.FreshBlankNode());
            AnnotationBlock(reifier);
            reifier = null;
        }
    }

    private void AnnotationBlock(PatternTerm reifier)
    {
        _tokens.Take();
        _tokens.Enter();
        PropertyList(reifier);
        _tokens.Leave();
        _tokens.Expect(TokenKind.AnnotationClose, "'|}', ';' or ','");
    }

    private PatternTerm Reify(PatternTerm subject, PatternTerm predicate, PatternTerm @object, PatternTerm reifier)
    {
        _triples.Add(new TripleSyntax(reifier, Reifies, TripleTermParser.Compose(subject, predicate, @object)));
        return reifier;
    }

    /// <summary><c>~</c> and the name of the reifier, or a fresh blank node.</summary>
    private PatternTerm Reifier()
    {
        _tokens.Take();
        return _tokens.Kind is TokenKind.Variable or TokenKind.Iri or TokenKind.PrefixedName or TokenKind.BlankNodeLabel
            ? _terms.Term()
            : _tokens.Kind == TokenKind.LeftBracket ? _terms.AnonymousBlankNode() : _terms.FreshBlankNode();
    }

    /// <summary>A subject or an object; <paramref name="isNode"/> becomes true where it makes triples of its own.</summary>
    private PatternTerm Node(ref bool isNode)
    {
        _tokens.Enter();
        var node = _tokens.Kind switch
        {
            TokenKind.LeftBracket => BlankNodePropertyList(ref isNode),
            TokenKind.LeftParenthesis => Collection(ref isNode),
            TokenKind.ReifiedOpen => ReifiedTriple(),
            _ => _terms.Term(),
        };
        _tokens.Leave();
        return node;
    }

    private PatternTerm BlankNodePropertyList(ref bool isNode)
    {
        var node = _terms.FreshBlankNode();
        _tokens.Take();
        if (_tokens.TryTake(TokenKind.RightBracket))
        {
            return node;
        }

        isNode = true;
        PropertyList(node);
        _tokens.Expect(TokenKind.RightBracket, "']', ';' or ','");
        return node;
    }

    private PatternTerm Collection(ref bool isNode)
    {
        _tokens.Take();
        if (_tokens.TryTake(TokenKind.RightParenthesis))
        {
            return Nil;
        }

        isNode = true;
        var head = _terms.FreshBlankNode();
        var cell = head;
        while (true)
        {
            var isItemNode = false;
            var item = Node(ref isItemNode);
            _triples.Add(new TripleSyntax(cell, new SimpleVerb(First), item));
            if (_tokens.TryTake(TokenKind.RightParenthesis))
            {
                _triples.Add(new TripleSyntax(cell, new SimpleVerb(Rest), Nil));
                return head;
            }

            var next = _terms.FreshBlankNode();
            _triples.Add(new TripleSyntax(cell, new SimpleVerb(Rest), next));
            cell = next;
        }
    }

    /// <summary><c>&lt;&lt; s p o ~ r &gt;&gt;</c>: stands for its reifier.</summary>
    private PatternTerm ReifiedTriple()
    {
        _tokens.Take();
        var subject = ReifiedPart();
        var predicate = _terms.Verb();
        var @object = ReifiedPart();
        var reifier = _tokens.Kind == TokenKind.Tilde ? Reifier() : _terms.FreshBlankNode();
        _tokens.Expect(TokenKind.ReifiedClose, "'>>' or '~' and a reifier");
        return Reify(subject, predicate, @object, reifier);
    }

    private PatternTerm ReifiedPart()
    {
        if (_tokens.Kind != TokenKind.ReifiedOpen)
        {
            return _terms.SimpleTerm();
        }

        _tokens.Enter();
        var part = ReifiedTriple();
        _tokens.Leave();
        return part;
    }
}
