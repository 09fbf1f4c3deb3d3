using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>Reads one term that stands alone, blank nodes among them.</summary>
internal static class TermReader
{
    public static Term Read(ReadOnlyMemory<byte> text)
    {
        var grammar = new Grammar(text, baseIri: null);
        var term = Term(grammar);
        grammar.Tokens.Expect(TokenKind.EndOfInput, "the end of the term");
        return term;
    }

    private static Term Term(Grammar grammar) => grammar.Tokens.Kind switch
    {
        TokenKind.BlankNodeLabel => new BlankNode(grammar.Terms.LabelledBlankNode().Name),
        TokenKind.TripleTermOpen => TripleTerm(grammar),
        _ => grammar.Terms.TryConstant() ?? throw grammar.Tokens.Expected("an IRI, a literal, a blank node or a triple term"),
    };

    private static TripleTerm TripleTerm(Grammar grammar)
    {
        grammar.Tokens.Take();
        grammar.Tokens.Enter();
        var subject = Term(grammar);
        var predicate = grammar.Names.ReadIri("an IRI");
        var @object = Term(grammar);
        grammar.Tokens.Leave();
        grammar.Tokens.Expect(TokenKind.TripleTermClose, "')>>'");
        return new TripleTerm(subject, predicate, @object);
    }
}
