namespace KnowledgeGraph.Import.Scanning;

/// <summary>
/// The tree of the beginnings of some patterns, laid out in a double array (Aoe 1989): a state is its place, and its child by a character of class k lies at its base + k.
/// </summary>
internal sealed class DoubleArray
{
    private const int Root = 0;
    private const int Free = -1;

    private readonly List<int> _base = [];
    private readonly List<int> _parent = [];
    private readonly List<int> _pattern = [];
    private readonly List<int> _states = [Root];
    private int _classCount = 1;
    private int _firstFree = 1;

    public DoubleArray(IEnumerable<string> patterns)
    {
        var root = new Node();
        var lengths = new List<int>();
        foreach (var pattern in patterns)
        {
            Add(root, pattern, lengths.Count);
            lengths.Add(pattern.Length);
        }

        Lengths = [.. lengths];
        Grow(_classCount + 1);
        Lay(root);
        Length = _base.Max() + _classCount + 1;
        Grow(Length);
    }

    /// <summary>The class of each character; 0 of those that no pattern has.</summary>
    public ushort[] Classes { get; } = new ushort[char.MaxValue + 1];

    /// <summary>The lengths of the patterns.</summary>
    public int[] Lengths { get; }

    /// <summary>So many places that every base with every class is one of them.</summary>
    public int Length { get; }

    /// <summary>The states by depth, the root first.</summary>
    public IReadOnlyList<int> States => _states;

    public int Base(int state) => _base[state];

    /// <summary>The state before; -1 for the root and where no state is.</summary>
    public int Parent(int state) => _parent[state];

    /// <summary>The pattern that ends in a state, or -1.</summary>
    public int Pattern(int state) => _pattern[state];

    private sealed class Node
    {
        public int Pattern { get; set; } = -1;

        public SortedList<int, Node> Children { get; } = [];
    }

    private void Add(Node node, string pattern, int number)
    {
        foreach (var character in pattern)
        {
            if (Classes[character] == 0)
            {
                Classes[character] = (ushort)_classCount++;
            }

            var kind = Classes[character];
            if (!node.Children.TryGetValue(kind, out var child))
            {
                child = new Node();
                node.Children.Add(kind, child);
            }

            node = child;
        }

        node.Pattern = number;
    }

    private void Lay(Node root)
    {
        var waiting = new Queue<(Node Node, int State)>();
        waiting.Enqueue((root, Root));
        while (waiting.TryDequeue(out var next))
        {
            var (node, state) = next;
            _pattern[state] = node.Pattern;
            if (node.Children.Count == 0)
            {
                continue;
            }

            var start = state == Root ? 0 : BaseFor(node.Children.Keys);
            _base[state] = start;
            foreach (var (kind, child) in node.Children)
            {
                _parent[start + kind] = state;
                _states.Add(start + kind);
                waiting.Enqueue((child, start + kind));
            }
        }
    }

    /// <summary>The least base at which all of some classes, of which the first is the least, find free places.</summary>
    private int BaseFor(IList<int> kinds)
    {
        while (_parent[_firstFree] != Free)
        {
            Grow(++_firstFree + 1);
        }

        // A base below 0 would need one more test with every step.
        for (var at = Math.Max(_firstFree, kinds[0]); ; at++)
        {
            var start = at - kinds[0];
            Grow(start + kinds[^1] + 1);
            if (AreFree(start, kinds))
            {
                return start;
            }
        }
    }

    private bool AreFree(int start, IList<int> kinds)
    {
        foreach (var kind in kinds)
        {
            if (_parent[start + kind] != Free)
            {
                return false;
            }
        }

        return true;
    }

    private void Grow(int length)
    {
        while (_base.Count < length)
        {
            _base.Add(0);
            _parent.Add(Free);
            _pattern.Add(-1);
        }
    }
}
