namespace KnowledgeGraph.Import.Scanning;

/// <summary>Finds some dozens of names in a text, all of them wherever they stand. An <see cref="Automaton"/> for so few costs more to build than to search without.</summary>
internal sealed class NameSet
{
    private readonly Dictionary<int, List<int>> _byBeginning = [];
    private readonly IReadOnlyList<string> _names;

    private readonly CharacterFilter _first = new();

    /// <param name="names">Of two characters or more; they are numbered as given.</param>
    public NameSet(IReadOnlyList<string> names)
    {
        _names = names;
        for (var number = 0; number < names.Count; number++)
        {
            var beginning = CharacterPair.Of(names[number][0], names[number][1]);
            if (!_byBeginning.TryGetValue(beginning, out var numbers))
            {
                _byBeginning.Add(beginning, numbers = []);
            }

            numbers.Add(number);
            _first.Add(names[number][0]);
        }
    }

    /// <summary>Appends the matches in <paramref name="text"/> by their starts.</summary>
    public void Scan(ReadOnlySpan<char> text, List<Match> matches)
    {
        for (var start = 0; start + 1 < text.Length; start++)
        {
            if (!_first.MayContain(text[start]) || !_byBeginning.TryGetValue(CharacterPair.Of(text[start], text[start + 1]), out var numbers))
            {
                continue;
            }

            foreach (var number in numbers)
            {
                if (text[start..].StartsWith(_names[number], StringComparison.Ordinal))
                {
                    matches.Add(new Match(number, start, start + _names[number].Length));
                }
            }
        }
    }
}
