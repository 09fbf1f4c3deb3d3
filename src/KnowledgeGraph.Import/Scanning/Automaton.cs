namespace KnowledgeGraph.Import.Scanning;

/// <summary>A match of a pattern: it ends before <paramref name="End"/>.</summary>
internal readonly record struct Match(int Pattern, int Start, int End);

/// <summary>
/// Finds all occurrences of many patterns in one pass over a text (Aho and Corasick 1975). Patterns are numbered in the order given. The states lie in a double array (Aoe
/// 1989), so that a step is one look at memory.
/// </summary>
internal sealed class Automaton
{
    private const int Root = 0;

    private readonly ushort[] _classes;
    private readonly Cell[] _cells;
    private readonly Ending[] _endings;
    private readonly int[] _lengths;
    private readonly PairFilter _beginnings = new();

    public Automaton(IReadOnlyCollection<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            _beginnings.Add(pattern);
        }

        var array = new DoubleArray(patterns);
        (_classes, _lengths) = (array.Classes, array.Lengths);
        _cells = new Cell[array.Length];
        _endings = new Ending[array.Length];
        for (var state = 0; state < _cells.Length; state++)
        {
            _cells[state] = new Cell { Base = array.Base(state), Parent = array.Parent(state) };
            _endings[state] = new Ending { Pattern = array.Pattern(state) };
        }

        Link(array.States);
    }

    /// <summary>A state. Its child by a character is the cell at its base and the character's class, if that names it as parent.</summary>
    private record struct Cell
    {
        public int Base;
        public int Parent;

        /// <summary>Where to go on when no child fits: the longest suffix of what was read that begins a pattern.</summary>
        public int Fail;

        /// <summary>This state or the next shorter one in which a pattern ends; the root where there is none.</summary>
        public int Ending;
    }

    /// <summary>The pattern that ends in a state, or -1, and the next shorter state in which one ends.</summary>
    private record struct Ending
    {
        public int Pattern;
        public int Shorter;
    }

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

    /// <summary>The pattern that is this text, or -1.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var cells = _cells;
        var state = Root;
        foreach (var c in text)
        {
            var next = cells[state].Base + _classes[c];
            if (cells[next].Parent != state)
            {
                return -1;
            }

            state = next;
        }

        return _endings[state].Pattern;
    }

    /// <summary>The patterns that a text begins with, the shortest first.</summary>
    public BeginningEnumerator Beginnings(ReadOnlySpan<char> text) => new(this, text);

    private static int Step(Cell[] cells, int state, int kind)
    {
        while (true)
        {
            ref readonly var cell = ref cells[state];
            var next = cell.Base + kind;
            if (cells[next].Parent == state)
            {
                return next;
            }

            if (state == Root)
            {
                return Root;
            }

            state = cell.Fail;
        }
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
            if (_ending == Root && !ReadToEnding())
            {
                return false;
            }

            var ending = automaton._endings[_ending];
            Current = new Match(ending.Pattern, _at - automaton._lengths[ending.Pattern], _at);
            _ending = ending.Shorter;
            return true;
        }

        private bool ReadToEnding()
        {
            var text = _text;
            var (cells, classes, beginnings, state) = (automaton._cells, automaton._classes, automaton._beginnings, _state);
            for (var at = _at; at < text.Length; at++)
            {
                if (state == Root)
                {
                    while (at + 1 < text.Length && !beginnings.MayBegin(text[at], text[at + 1]))
                    {
                        at++;
                    }
                }

                // A character that no pattern has leads to the root from everywhere.
                var kind = classes[text[at]];
                state = kind == 0 ? Root : Step(cells, state, kind);
                if (cells[state].Ending != Root)
                {
                    (_state, _ending, _at) = (state, cells[state].Ending, at + 1);
                    return true;
                }
            }

            _at = text.Length;
            return false;
        }
    }

    /// <summary>Walks from pattern to pattern along the characters that a text begins with.</summary>
    internal ref struct BeginningEnumerator(Automaton automaton, ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _state;
        private int _at;

        public readonly BeginningEnumerator GetEnumerator() => this;

        public Match Current { get; private set; }

        public bool MoveNext()
        {
            var cells = automaton._cells;
            while (_at < _text.Length)
            {
                var next = cells[_state].Base + automaton._classes[_text[_at]];
                if (cells[next].Parent != _state)
                {
                    return false;
                }

                (_state, _at) = (next, _at + 1);
                if (automaton._endings[next].Pattern is >= 0 and var pattern)
                {
                    Current = new Match(pattern, 0, _at);
                    return true;
                }
            }

            return false;
        }
    }

    /// <param name="states">Parents before their children, by depth.</param>
    private void Link(IReadOnlyList<int> states)
    {
        foreach (var state in states)
        {
            ref var cell = ref _cells[state];
            if (state != Root && cell.Parent != Root)
            {
                cell.Fail = Step(_cells, _cells[cell.Parent].Fail, state - _cells[cell.Parent].Base);
            }

            _endings[state].Shorter = _cells[cell.Fail].Ending;
            cell.Ending = _endings[state].Pattern >= 0 ? state : _endings[state].Shorter;
        }
    }
}
