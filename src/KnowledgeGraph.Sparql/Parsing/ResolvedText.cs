using System.Text;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>A piece of the text as it stands, but with its IRIs in full, so that it means the same without the prologue.</summary>
internal static class ResolvedText
{
    public static string Of(Grammar grammar, int start, int end)
    {
        var source = grammar.Tokens.Source;
        var piece = source.Bytes[start..end].ToArray();
        var lexer = new Lexer(new SourceText(piece));
        var text = new StringBuilder(piece.Length);
        var copied = 0;
        for (var token = lexer.Next(); token.Kind != TokenKind.EndOfInput; token = lexer.Next())
        {
            var inSource = new Token(token.Kind, start + token.Start, start + token.End);
            var iri = token.Kind switch
            {
                TokenKind.Iri => grammar.Names.Resolve(inSource),
                TokenKind.PrefixedName => grammar.Names.Expand(inSource),
                _ => null,
            };
            text.Append(Encoding.UTF8.GetString(piece.AsSpan(copied, token.Start - copied)));
            text.Append(iri is null ? Encoding.UTF8.GetString(piece.AsSpan(token.Start, token.Length)) : $"<{iri}>");
            copied = token.End;
        }

        return text.ToString();
    }
}
