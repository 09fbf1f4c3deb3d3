using KnowledgeGraph.Search.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>Hands a list of tokens to Lucene. One stream serves one field of one document after the other.</summary>
internal sealed class TokenListStream : TokenStream
{
    private readonly List<TextToken> _tokens = [];
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private int _next;

    public TokenListStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The tokens to hand over next; fill it before the document is added.</summary>
    public List<TextToken> Tokens => _tokens;

    public override bool IncrementToken()
    {
        if (_next == _tokens.Count)
        {
            return false;
        }

        ClearAttributes();
        var token = _tokens[_next];
        _term.SetEmpty().Append(token.Text);
        _increment.PositionIncrement = _next == 0 ? token.Position + 1 : token.Position - _tokens[_next - 1].Position;
        _next++;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
