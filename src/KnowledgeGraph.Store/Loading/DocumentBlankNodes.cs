using System.Text;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Loading;

/// <summary>The blank nodes of one document: each label is one fresh node of the store. Any number of threads may ask.</summary>
internal sealed class DocumentBlankNodes(TermDictionary terms)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TermId> _nodes = new(StringComparer.Ordinal);

    public TermId Get(ReadOnlySpan<byte> label)
    {
        Span<char> buffer = stackalloc char[256];
        var text = label.Length <= buffer.Length ? buffer[..Encoding.UTF8.GetChars(label, buffer)] : Encoding.UTF8.GetString(label).ToCharArray();
        lock (_gate)
        {
            var nodes = _nodes.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!nodes.TryGetValue(text, out var node))
            {
                node = terms.FreshBlankNode();
                nodes[text] = node;
            }

            return node;
        }
    }
}
