using System.Text;

namespace KnowledgeGraph.Fuzzing.Documents;

/// <summary>Documents that are almost right: bytes changed, cut, doubled, moved, nested, lengthened, and mixed with pieces of others. One in fifty is noise.</summary>
internal sealed class Mutations(IReadOnlyList<byte[]> documents, Random random)
{
    private const int ManyTimes = 10_000;
    private const int LongText = 300_000;

    private static readonly byte[][] Tokens = Array.ConvertAll<string, byte[]>(
    [
        "<", ">", "<<", ">>", "<<(", ")>>", "{|", "|}", "[", "]", "(", ")", "{", "}", "\"", "'", "\"\"\"", "'''", "\\", "\\u", "\\u12", "\\U0010FFFF", "\\uD800", "@", "@prefix", "@en--ltr", "@a--",
        "^^", "~", ".", ";", ",", ":", "_:", "#", "%", "a", "1e", "-", "+", "*", "/", "|", "^", "!", "?", "$", "&&", "||", "=", "\n", "\r", "\0", "\uFEFF", "永", "😀",
        "<!--", "]]>", "<![CDATA[", "&#0;", "&x;", "xmlns", "rdf:li", "rdf:parseType=\"Triple\"",
        "\"@context\":", "@id", "@list", "@reverse", "@type", "@graph", "@nest", "@included", "@import", "@json", "null", "[[", "{}", "{\"@value\":1}",
        "SELECT", "SELECT * {", "{ SELECT ?x {", "OPTIONAL {", "FILTER(", "FILTER EXISTS {", "MINUS {", "UNION", "GRAPH ?g {", "VALUES ?x {", "BIND(1 AS ?x)", "EXISTS", "NOT", "GROUP BY ?x", "HAVING", "ORDER BY",
        "COUNT(", "GROUP_CONCAT(", "IF(", "COALESCE(", "?x", "UNDEF", "AS", "IN (", "DELETE", "INSERT", "WHERE", "; CLEAR ALL", "PREFIX", "BASE", "<http://e/p>",
    ],
    Encoding.UTF8.GetBytes);

    public byte[] Next()
    {
        if (random.Next(50) == 0)
        {
            var noise = new byte[random.Next(1, 300)];
            random.NextBytes(noise);
            return noise;
        }

        var bytes = Any().ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(20), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Repeated(Token(), random.Next(40) == 0 ? ManyTimes : 2));
                break;
            case 5 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                var other = Any();
                var start = random.Next(other.Length);
                bytes.InsertRange(at, other[start..Math.Min(other.Length, start + random.Next(60))]);
                break;
            case 7 when random.Next(200) == 0:
                bytes.InsertRange(at, Repeated("永x"u8.ToArray(), LongText));
                break;
            default:
                bytes.InsertRange(at, Token());
                break;
        }
    }

    private byte[] Any() => documents[random.Next(documents.Count)];

    private byte[] Token() => Tokens[random.Next(Tokens.Length)];

    private static byte[] Repeated(byte[] token, int times)
    {
        var result = new byte[token.Length * times];
        for (var index = 0; index < times; index++)
        {
            token.CopyTo(result, index * token.Length);
        }

        return result;
    }
}
