namespace KnowledgeGraph.Import.Scanning;

/// <summary>A match of a pattern: it ends before <paramref name="End"/>.</summary>
internal readonly record struct Match(int Pattern, int Start, int End);

/// <summary>
/// Finds all occurrences of many patterns in one pass over a text (Aho and Corasick 1975). Patterns are numbered in the order given.
/// </summary>
internal sealed class Automaton
{
    private const int Root = 0;

    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly Dictionary<long, int> _next = [];
    private readonly long[] _keys;
    private readonly int[] _targets;
    private readonly int[] _fail;

    /// <summary>The pattern that ends in a state, or -1; and the next shorter state in which one ends.</summary>
    private readonly int[] _output;
    private readonly int[] _shorter;
    private readonly List<int> _lengths = [];

    public Automaton(IEnumerable<string> patterns)
    {
        var output = new List<int> { -1 };
        foreach (var pattern in patterns)
        {
            Add(pattern, output);
        }

        (_output, _fail, _shorter) = ([.. output], new int[output.Count], new int[output.Count]);

        // A probe of two arrays instead of a dictionary: it is asked for every character. No key is 0, as the root has its own table.
        var size = 16;
        while (size < _next.Count * 3)
        {
            size *= 2;
        }

        (_keys, _targets) = (new long[size], new int[size]);
        foreach (var (key, target) in _next)
        {
            var slot = Slot(key);
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & (_keys.Length - 1);
            }

            (_keys[slot], _targets[slot]) = (key, target);
        }

        Link();
    }

    /// <summary>Appends the matches in <paramref name="text"/> to <paramref name="matches"/>, by their ends.</summary>
    public void Scan(ReadOnlySpan<char> text, List<Match> matches)
    {
        var state = Root;
        for (var i = 0; i < text.Length; i++)
        {
            state = Step(state, text[i]);
            for (var s = _output[state] >= 0 ? state : _shorter[state]; s != Root; s = _shorter[s])
            {
                var pattern = _output[s];
                matches.Add(new Match(pattern, i + 1 - _lengths[pattern], i + 1));
            }
        }
    }

    private static long Key(int state, char c) => ((long)state << 16) | c;

    private int Slot(long key) => (int)((ulong)key * 0x9E3779B97F4A7C15 >> 32) & (_keys.Length - 1);

    private int Next(long key)
    {
        for (var slot = Slot(key); _keys[slot] != 0; slot = (slot + 1) & (_keys.Length - 1))
        {
            if (_keys[slot] == key)
            {
                return _targets[slot];
            }
        }

        return Root;
    }

    private int Step(int state, char c)
    {
        while (state != Root)
        {
            var next = Next(Key(state, c));
            if (next != Root)
            {
                return next;
            }

            state = _fail[state];
        }

        return _first[c];
    }

    private void Add(string pattern, List<int> output)
    {
        var state = Root;
        foreach (var c in pattern)
        {
            if (state == Root)
            {
                state = _first[c] != Root ? _first[c] : _first[c] = NewState(output);
            }
            else if (!_next.TryGetValue(Key(state, c), out var next))
            {
                next = NewState(output);
                _next.Add(Key(state, c), next);
                state = next;
            }
            else
            {
                state = next;
            }
        }

        output[state] = _lengths.Count;
        _lengths.Add(pattern.Length);
    }

    private static int NewState(List<int> output)
    {
        output.Add(-1);
        return output.Count - 1;
    }

    /// <summary>Failure links, breadth first; states are numbered so that a parent comes before its children, but not by depth.</summary>
    private void Link()
    {
        var children = new List<(char Character, int State)>?[_fail.Length];
        foreach (var (key, child) in _next)
        {
            (children[(int)(key >> 16)] ??= []).Add(((char)(key & 0xFFFF), child));
        }

        var queue = new Queue<int>(_first.Where(state => state != Root));
        while (queue.TryDequeue(out var state))
        {
            foreach (var (c, child) in children[state] ?? [])
            {
                var fail = Step(_fail[state], c);
                _fail[child] = fail;
                _shorter[child] = _output[fail] >= 0 ? fail : _shorter[fail];
                queue.Enqueue(child);
            }
        }
    }
}
