using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Execution.Services;

/// <summary>
/// The text of one question to another endpoint: the pattern as the user wrote it, and beside it the terms to join it with (SPARQL 1.1 Federated Query
/// §2.4). VALUES stands after the pattern's own braces, so that whatever is inside them means what it meant.
/// </summary>
internal sealed class ServiceQuery
{
    private static readonly SearchValues<char> NotInIris = SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(c => (char)c), .. "<>\"{}|^`\\"]);

    private readonly StringBuilder _text = new();
    private readonly bool _hasValues;

    public ServiceQuery(string pattern, ImmutableArray<Variable> answered, IReadOnlyCollection<Variable> sent)
    {
        _text.Append("SELECT ").Append(answered.IsEmpty ? "*" : string.Join(' ', answered)).Append(" WHERE ").Append(pattern);
        _hasValues = sent.Count > 0;
        if (_hasValues)
        {
            _text.Append("\nVALUES (").AppendJoin(' ', sent).Append(") {");
        }
    }

    /// <summary>Characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>
    /// Whether the term means there what it means here and every endpoint can read it: not those that came with RDF 1.2. A blank node is one of ours alone.
    /// </summary>
    public static bool CanHold(Term term) => term switch
    {
        Iri iri => !iri.Value.AsSpan().ContainsAny(NotInIris),
        Literal literal => literal.Direction == BaseDirection.None && !literal.Datatype.AsSpan().ContainsAny(NotInIris),
        _ => false,
    };

    public void StartRow() => _text.Append("\n(");

    public void EndRow() => _text.Append(')');

    public void Add(Term term)
    {
        switch (term)
        {
            case Iri iri:
                _text.Append('<').Append(iri.Value).Append('>');
                break;
            case Literal literal:
                AddQuoted(literal.LexicalForm);
                if (literal.Language is { } language)
                {
                    _text.Append('@').Append(language);
                }
                else if (literal.Datatype != Xsd.String)
                {
                    _text.Append("^^<").Append(literal.Datatype).Append('>');
                }

                break;
            default:
                throw new ArgumentException($"{term} cannot be sent.", nameof(term));
        }
    }

    public override string ToString() => _hasValues ? _text + "\n}" : _text.ToString();

    private void AddQuoted(string text)
    {
        _text.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }
}
