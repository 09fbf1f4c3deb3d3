using KnowledgeGraph.Rdf.Values;

namespace KnowledgeGraph.Rdf.Tests.Values;

/// <summary>Values as the cases write them: <c>decimal 1.5</c>, <c>dateTime 2023-01-01T00:00:00Z</c>; an error is <c>error</c>.</summary>
internal static class Typed
{
    public static XsdValue Parse(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var type = XsdDatatypes.Of(KnowledgeGraph.Rdf.Terms.Xsd.Namespace + text[..space]);
        Assert.NotEqual(XsdType.None, type);
        Assert.True(LexicalMapping.TryMap(type, text[(space + 1)..], out var value), text);
        return value;
    }

    public static string Show(XsdValue value)
    {
        if (value.IsNone)
        {
            return "error";
        }

        return string.Concat(XsdDatatypes.IriOf(value.Type).AsSpan(KnowledgeGraph.Rdf.Terms.Xsd.Namespace.Length), " ", value.ToLexicalForm());
    }
}
