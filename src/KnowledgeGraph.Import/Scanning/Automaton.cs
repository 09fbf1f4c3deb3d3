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
    private readonly Edge[] _edges;
    private readonly State[] _states;
    private readonly List<int> _lengths = [];

    public Automaton(IEnumerable<string> patterns)
    {
        var output = new List<int> { -1 };
        foreach (var pattern in patterns)
        {
            Add(pattern, output);
        }

        _states = [.. output.Select(pattern => new State { Output = pattern })];

        // A probe of an array instead of a dictionary: it is asked for every character. No key is 0, as the root has its own table.
        var size = 16;
        while (size < _next.Count * 3)
        {
            size *= 2;
        }

        _edges = new Edge[size];
        foreach (var (key, target) in _next)
        {
            var slot = Slot(key);
            while (_edges[slot].Key != 0)
            {
                slot = (slot + 1) & (_edges.Length - 1);
            }

            _edges[slot] = new Edge(key, target);
        }

        Link();
    }

    /// <summary>The step from a state by a character, as one number, and where it leads.</summary>
    private readonly record struct Edge(long Key, int Target);

    /// <summary>The pattern that ends in a state, or -1; where to go on when no step fits; the next shorter state in which a pattern ends.</summary>
    private record struct State(int Output, int Fail, int Shorter);

    /// <summary>The matches in a text, by their ends.</summary>
    public MatchEnumerator Matches(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>Appends the matches in <paramref name="text"/> to <paramref name="matches"/>, by their ends.</summary>
    public void Scan(ReadOnlySpan<char> text, List<Match> matches)
    {
        foreach (var match in Matches(text))
        {
            matches.Add(match);
        }
    }

    private static long Key(int state, char c) => ((long)state << 16) | c;

    private int Slot(long key) => (int)((ulong)key * 0x9E3779B97F4A7C15 >> 32) & (_edges.Length - 1);

    private int Next(long key)
    {
        for (var slot = Slot(key); ; slot = (slot + 1) & (_edges.Length - 1))
        {
            ref readonly var edge = ref _edges[slot];
            if (edge.Key == key || edge.Key == 0)
            {
                // An edge that is not there leads to the root.
                return edge.Target;
            }
        }
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

            state = _states[state].Fail;
        }

        return _first[c];
    }

    /// <summary>Walks through a text from match to match.</summary>
    internal ref struct MatchEnumerator(Automaton automaton, ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _state;
        private int _ending;
        private int _at;

        public readonly MatchEnumerator GetEnumerator() => this;

        public Match Current { get; private set; }

        public bool MoveNext()
        {
            while (_ending == Root)
            {
                if (_at == _text.Length)
                {
                    return false;
                }

                _state = automaton.Step(_state, _text[_at++]);
                _ending = automaton._states[_state].Output >= 0 ? _state : automaton._states[_state].Shorter;
            }

            var (pattern, _, shorter) = automaton._states[_ending];
            Current = new Match(pattern, _at - automaton._lengths[pattern], _at);
            _ending = shorter;
            return true;
        }
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
        var children = new List<(char Character, int State)>?[_states.Length];
        foreach (var (key, child) in _next)
        {
            (children[(int)(key >> 16)] ??= []).Add(((char)(key & 0xFFFF), child));
        }

        var queue = new Queue<int>(_first.Where(state => state != Root));
        while (queue.TryDequeue(out var state))
        {
            foreach (var (c, child) in children[state] ?? [])
            {
                var fail = Step(_states[state].Fail, c);
                _states[child].Fail = fail;
                _states[child].Shorter = _states[fail].Output >= 0 ? fail : _states[fail].Shorter;
                queue.Enqueue(child);
            }
        }
    }
}
