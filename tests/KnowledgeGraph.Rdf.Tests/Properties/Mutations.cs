using System.Text;

namespace KnowledgeGraph.Rdf.Tests.Properties;

/// <summary>Documents that are almost right: bytes changed, cut, doubled, moved, and nested.</summary>
internal sealed class Mutations(int seed, byte[][] documents)
{
    private static readonly string[] Tokens =
    [
        "<", ">", "<<", ">>", "<<(", ")>>", "{|", "|}", "[", "]", "(", ")", "{", "}", "\"", "'", "\"\"\"", "\\", "\\u", "\\U0010FFFF", "\\uD800", "@", "@prefix", "@en--ltr",
        "^^", "~", ".", ";", ",", ":", "_:", "#", "%", "a", "1e", "-", "\n", "\r", "\0", "永", "<!--", "]]>", "&#0;", "&x;", "xmlns", "rdf:li", "@context", "@id", "@list", "@reverse", "@type", "@graph", "null", "[[", "{}",
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var bytes = documents[_random.Next(documents.Length)].ToList();
        for (var changes = _random.Next(1, 6); changes > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(20), bytes.Count - at);
        switch (_random.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(_random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Token(), _random.Next(20) == 0 ? 10_000 : 2))));
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                bytes.Add((byte)' ');
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Token()));
                break;
        }
    }

    private string Token() => Tokens[_random.Next(Tokens.Length)];
}
