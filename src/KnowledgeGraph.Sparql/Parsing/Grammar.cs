using KnowledgeGraph.Sparql.Syntax;
using KnowledgeGraph.Sparql.Translation;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>The parsers of one text. The grammar's rules call each other in a ring (an expression may hold a pattern, which holds expressions), so they meet here.</summary>
internal sealed class Grammar
{
    public Grammar(ReadOnlyMemory<byte> text, string? baseIri)
    {
        var source = new SourceText(text);
        Fresh = new FreshVariables();
        Tokens = new TokenStream(source);
        Translation = new GroupTranslator(source, Fresh);
        Names = new NameScope(Tokens, baseIri);
        BlankNodes = new BlankNodeScope(Tokens, Fresh);
        Terms = new TermParser(this);
        Expressions = new ExpressionParser(this);
        Paths = new PathParser(this);
        Triples = new TriplesParser(this);
        Patterns = new PatternParser(this);
        Selects = new SelectParser(this);
    }

    public TokenStream Tokens { get; }

    public FreshVariables Fresh { get; }

    public GroupTranslator Translation { get; }

    public NameScope Names { get; }

    public BlankNodeScope BlankNodes { get; }

    public TermParser Terms { get; }

    public ExpressionParser Expressions { get; }

    public PathParser Paths { get; }

    public TriplesParser Triples { get; }

    public PatternParser Patterns { get; }

    public SelectParser Selects { get; }
}
