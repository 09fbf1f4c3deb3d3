using System.Text;
using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>Shortens IRIs to prefixed names that need no escapes, and knows which prefixes were used.</summary>
internal sealed class PrefixTable
{
    private readonly List<(string Prefix, string Namespace)> _entries = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The given prefixes, and <c>rdf:</c> and <c>xsd:</c> where they leave them free.</summary>
    public PrefixTable(IReadOnlyDictionary<string, string> prefixes)
    {
        foreach (var (prefix, iri) in prefixes)
        {
            if (iri.Length > 0)
            {
                _entries.Add((prefix, iri));
            }
        }

        AddMissing(prefixes, "rdf", RdfVocabulary.Namespace);
        AddMissing(prefixes, "xsd", Xsd.Namespace);
        _entries.Sort((a, b) => Compare(a.Namespace.Length, b.Namespace.Length, a.Prefix, b.Prefix));
    }

    /// <summary>All prefixes by name.</summary>
    public IEnumerable<(string Prefix, string Namespace)> All => _entries.OrderBy(e => e.Prefix, StringComparer.Ordinal);

    /// <summary>The prefixes that <see cref="TryShorten"/> has returned, by name.</summary>
    public IEnumerable<(string Prefix, string Namespace)> Used => All.Where(e => _used.Contains(e.Prefix));

    /// <summary>The prefix and the local name of an IRI under the longest namespace that leaves a name.</summary>
    public bool TryShorten(string iri, out string prefix, out ReadOnlySpan<char> local)
    {
        foreach (var entry in _entries)
        {
            if (iri.StartsWith(entry.Namespace, StringComparison.Ordinal) && IsLocalName(iri.AsSpan(entry.Namespace.Length)))
            {
                _used.Add(entry.Prefix);
                prefix = entry.Prefix;
                local = iri.AsSpan(entry.Namespace.Length);
                return true;
            }
        }

        prefix = "";
        local = default;
        return false;
    }

    private static bool IsLocalName(ReadOnlySpan<char> local)
    {
        if (local.IsEmpty)
        {
            return true;
        }

        if (local[^1] == '.' || local.Contains('\\') || local.Contains('%'))
        {
            return false;
        }

        var at = 0;
        foreach (var rune in local.EnumerateRunes())
        {
            var allowed = rune.Value == ':' || (at == 0
                ? CharacterClass.IsNameStart(rune.Value) || CharacterClass.IsDigit(rune.Value)
                : rune.Value == '.' || CharacterClass.IsNamePart(rune.Value));
            if (!allowed || rune == Rune.ReplacementChar)
            {
                return false;
            }

            at++;
        }

        return true;
    }

    private void AddMissing(IReadOnlyDictionary<string, string> given, string prefix, string iri)
    {
        if (!given.ContainsKey(prefix) && !given.Values.Contains(iri, StringComparer.Ordinal))
        {
            _entries.Add((prefix, iri));
        }
    }

    private static int Compare(int lengthA, int lengthB, string prefixA, string prefixB) =>
        lengthA != lengthB ? lengthB.CompareTo(lengthA) : string.CompareOrdinal(prefixA, prefixB);
}
