using System.Text;
using KnowledgeGraph.Rdf.Iris;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>BASE and PREFIX as they stand at this point of the text, and the IRIs that names mean under them.</summary>
internal sealed class NameScope(TokenStream tokens, string? baseIri)
{
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private IriResolver _resolver = new(baseIri);

    /// <summary>The base IRI, or null where neither the text nor the caller gave one.</summary>
    public string? BaseIri => _resolver.Base;

    public IReadOnlyDictionary<string, string> Prefixes => _prefixes;

    /// <summary>Prologue: BASE, PREFIX and VERSION in any order.</summary>
    public void ReadPrologue()
    {
        while (true)
        {
            if (tokens.TryTakeWord("BASE"))
            {
                _resolver = new IriResolver(Resolve(tokens.Expect(TokenKind.Iri, "an IRI in angle brackets")));
            }
            else if (tokens.TryTakeWord("PREFIX"))
            {
                ReadPrefix();
            }
            else if (tokens.TryTakeWord("VERSION"))
            {
                tokens.Expect(TokenKind.String, "a version in single or double quotes, such as \"1.2\"");
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The IRI of an <see cref="TokenKind.Iri"/> token, escapes and base resolved.</summary>
    public string Resolve(Token token)
    {
        var bytes = tokens.Source.Bytes[(token.Start + 1)..(token.End - 1)];
        var reference = bytes.Contains((byte)'\\') ? StringEscapes.Decode(tokens.Source, token.Start + 1, token.End - 1, onlyCodepoints: true) : Encoding.UTF8.GetString(bytes);
        if (reference.AsSpan().ContainsAny(NotInIris))
        {
            throw tokens.Error(token.Start, "an escape in this IRI stands for a character that no IRI may have");
        }

        // Without a base a relative reference stays what it is: the query can still be read, and matches nothing.
        return _resolver.Resolve(reference) ?? reference;
    }

    /// <summary>The IRI of a <see cref="TokenKind.PrefixedName"/> token.</summary>
    public string Expand(Token token)
    {
        var name = tokens.TextOf(token);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = name[..colon];
        if (!_prefixes.TryGetValue(prefix, out var iri))
        {
            throw tokens.Error(token.Start, CommonPrefixes.Undeclared(prefix, "PREFIX"));
        }

        // Only the backslashes of a local name are taken away; '%41' stays as it is written.
        return iri + name[(colon + 1)..].Replace("\\", "", StringComparison.Ordinal);
    }

    private static readonly System.Buffers.SearchValues<char> NotInIris = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(value => (char)value), .. "<>\"{}|^`\\"]);

    private void ReadPrefix()
    {
        var token = tokens.Expect(TokenKind.PrefixedName, "a prefix that ends in ':'");
        var prefix = tokens.TextOf(token);
        if (!prefix.EndsWith(':') || prefix.IndexOf(':', StringComparison.Ordinal) != prefix.Length - 1)
        {
            throw tokens.Error(token.Start, $"found '{prefix}', expected a prefix that ends in ':'");
        }

        _prefixes[prefix[..^1]] = Resolve(tokens.Expect(TokenKind.Iri, "an IRI in angle brackets"));
    }

    public Iri ReadIri(string expected) => tokens.Kind switch
    {
        TokenKind.Iri => new Iri(Resolve(tokens.Take())),
        TokenKind.PrefixedName => new Iri(Expand(tokens.Take())),
        _ => throw tokens.Expected(expected),
    };
}
