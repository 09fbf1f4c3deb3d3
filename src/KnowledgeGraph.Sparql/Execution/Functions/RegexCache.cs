namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>The regular expressions of a run, each made once; patterns that are computed anew for each row push the oldest out.</summary>
internal sealed class RegexCache
{
    private const int Most = 256;

    private readonly Dictionary<(string Pattern, string Flags), XPathRegex?> _regexes = [];
    private (string Pattern, string Flags) _lastKey = ("", "\0");
    private XPathRegex? _last;

    /// <summary>The expression, or null where pattern or flags are malformed.</summary>
    public XPathRegex? Get(string pattern, string flags)
    {
        var key = (pattern, flags);
        if (ReferenceEquals(pattern, _lastKey.Pattern) && flags == _lastKey.Flags)
        {
            return _last;
        }

        if (!_regexes.TryGetValue(key, out var regex))
        {
            if (_regexes.Count == Most)
            {
                _regexes.Clear();
            }

            regex = XPathRegex.Create(pattern, flags);
            _regexes.Add(key, regex);
        }

        (_lastKey, _last) = (key, regex);
        return regex;
    }
}
