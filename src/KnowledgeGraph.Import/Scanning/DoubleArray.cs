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
    private int _firstFree = 1;

    public DoubleArray(IEnumerable<string> patterns)
    {
        var tree = new Tree(Classes);
        foreach (var pattern in patterns)
        {
            tree.Add(pattern);
        }

        Lengths = [.. tree.Lengths];
        Grow(tree.ClassCount + 1);
        Lay(tree);
        Length = _base.Max() + tree.ClassCount + 1;
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

    /// <summary>The tree as it is built: each node knows its first child and its next sibling, of which there are few but for the root's.</summary>
    private sealed class Tree(ushort[] classes)
    {
        private readonly List<Node> _nodes = [new Node(0, -1, 0, 0)];
        private readonly Dictionary<int, int> _childrenOfRoot = [];

        private record struct Node(int Kind, int Pattern, int FirstChild, int NextSibling);

        public List<int> Lengths { get; } = [];

        public int ClassCount { get; private set; } = 1;

        public int PatternOf(int node) => _nodes[node].Pattern;

        public void Add(string pattern)
        {
            var node = Root;
            foreach (var character in pattern)
            {
                if (classes[character] == 0)
                {
                    classes[character] = (ushort)ClassCount++;
                }

                node = ChildOf(node, classes[character]);
            }

            _nodes[node] = _nodes[node] with { Pattern = Lengths.Count };
            Lengths.Add(pattern.Length);
        }

        /// <summary>The children of a node by their classes.</summary>
        public void Children(int node, List<(int Kind, int Node)> children)
        {
            children.Clear();
            for (var child = _nodes[node].FirstChild; child != Root; child = _nodes[child].NextSibling)
            {
                children.Add((_nodes[child].Kind, child));
            }

            children.Sort();
        }

        private int ChildOf(int node, int kind)
        {
            if (node == Root)
            {
                return _childrenOfRoot.TryGetValue(kind, out var known) ? known : _childrenOfRoot[kind] = NewChild(node, kind);
            }

            for (var child = _nodes[node].FirstChild; child != Root; child = _nodes[child].NextSibling)
            {
                if (_nodes[child].Kind == kind)
                {
                    return child;
                }
            }

            return NewChild(node, kind);
        }

        private int NewChild(int node, int kind)
        {
            _nodes.Add(new Node(kind, -1, 0, _nodes[node].FirstChild));
            _nodes[node] = _nodes[node] with { FirstChild = _nodes.Count - 1 };
            return _nodes.Count - 1;
        }
    }

    private void Lay(Tree tree)
    {
        var children = new List<(int Kind, int Node)>();
        var waiting = new Queue<(int Node, int State)>();
        waiting.Enqueue((Root, Root));
        while (waiting.TryDequeue(out var next))
        {
            var (node, state) = next;
            _pattern[state] = tree.PatternOf(node);
            tree.Children(node, children);
            if (children.Count == 0)
            {
                continue;
            }

            var start = state == Root ? 0 : BaseFor(children);
            _base[state] = start;
            foreach (var (kind, child) in children)
            {
                _parent[start + kind] = state;
                _states.Add(start + kind);
                waiting.Enqueue((child, start + kind));
            }
        }
    }

    /// <summary>The least base at which the classes of some children, of which the first is the least, find free places.</summary>
    private int BaseFor(List<(int Kind, int Node)> children)
    {
        while (_parent[_firstFree] != Free)
        {
            Grow(++_firstFree + 1);
        }

        // A base below 0 would need one more test with every step.
        for (var at = Math.Max(_firstFree, children[0].Kind); ; at++)
        {
            var start = at - children[0].Kind;
            Grow(start + children[^1].Kind + 1);
            if (AreFree(start, children))
            {
                return start;
            }
        }
    }

    private bool AreFree(int start, List<(int Kind, int Node)> children)
    {
        foreach (var (kind, _) in children)
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
