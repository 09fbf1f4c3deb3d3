using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>
/// One graph by subject, and which of its blank nodes need no label: those that stand as object exactly once can be written in that
/// place, and chains of <c>rdf:first</c> and <c>rdf:rest</c> as lists.
/// </summary>
internal sealed class GraphShape
{
    private const int MaxNesting = 64;

    private readonly Dictionary<Term, List<Quad>> _bySubject = [];
    private readonly Dictionary<BlankNode, Term> _parents = [];
    private readonly HashSet<BlankNode> _nested = [];
    private readonly HashSet<BlankNode> _unlabelled = [];
    private readonly HashSet<BlankNode> _listCells = [];
    private readonly Annotations _annotations;

    /// <param name="shared">Blank nodes that need their label because something outside of this graph names them.</param>
    public GraphShape(IEnumerable<Quad> quads, IReadOnlySet<BlankNode> shared)
    {
        var references = new Dictionary<BlankNode, int>();
        foreach (var quad in quads)
        {
            Add(quad, references);
        }

        foreach (var (subject, statements) in _bySubject)
        {
            statements.Sort(CompareStatements);
            if (subject is BlankNode node && !shared.Contains(node) && !references.ContainsKey(node))
            {
                _unlabelled.Add(node);
            }
        }

        foreach (var (node, count) in references)
        {
            if (count == 1 && !shared.Contains(node))
            {
                _nested.Add(node);
            }
        }

        _annotations = new Annotations(_bySubject, _unlabelled);
        FindLists();
        BreakCyclesAndDepth();
    }

    /// <summary>The subjects that stand at the margin, in order: IRIs first.</summary>
    public IEnumerable<Term> Roots =>
        _bySubject.Keys.Where(s => !IsNested(s) && !_annotations.HoldWhole(s)).Order(TermOrder.Instance);

    /// <summary>The reifiers of a statement that are written behind it, in order.</summary>
    public IReadOnlyList<Term> ReifiersOf(in Quad statement) => _annotations.ReifiersOf(statement);

    /// <summary>True when the node is written inside its only reference.</summary>
    public bool IsNested(Term term) => term is BlankNode node && _nested.Contains(node);

    /// <summary>True when a root is referenced from nowhere.</summary>
    public bool IsUnlabelled(Term term) => term is BlankNode node && _unlabelled.Contains(node);

    /// <summary>True when a nested node is the head of a list.</summary>
    public bool IsList(Term term) => term is BlankNode node && _listCells.Contains(node) && _nested.Contains(node);

    /// <summary>The statements of a subject, by predicate and object, without repetitions.</summary>
    public IReadOnlyList<Quad> StatementsOf(Term subject) => _bySubject.TryGetValue(subject, out var statements) ? statements : [];

    /// <summary>The elements of a list from its head on.</summary>
    public IEnumerable<Term> ElementsOf(Term head)
    {
        for (var cell = head; cell is BlankNode; cell = StatementsOf(cell)[1].Object)
        {
            yield return StatementsOf(cell)[0].Object;
        }
    }

    private void Add(in Quad quad, Dictionary<BlankNode, int> references)
    {
        if (!_bySubject.TryGetValue(quad.Subject, out var statements))
        {
            _bySubject[quad.Subject] = statements = [];
        }

        statements.Add(quad);
        if (quad.Object is BlankNode node)
        {
            references[node] = references.GetValueOrDefault(node) + 1;
            _parents[node] = quad.Subject;
        }

        CountInTripleTerm(quad.Subject, references);
        CountInTripleTerm(quad.Object, references);
    }

    private static void CountInTripleTerm(Term term, Dictionary<BlankNode, int> references)
    {
        while (term is TripleTerm triple)
        {
            Share(triple.Subject, references);
            Share(triple.Object, references);
            term = triple.Object;
        }
    }

    // A triple term cannot hold brackets, so a node in it needs its label.
    private static void Share(Term term, Dictionary<BlankNode, int> references)
    {
        if (term is BlankNode node)
        {
            references[node] = references.GetValueOrDefault(node) + 2;
        }
    }

    // A cell is sound when it is nested, says rdf:first and rdf:rest once each, and its rest is nil or a sound cell. Cells are walked from
    // the nil end, so that long lists take no stack.
    private void FindLists()
    {
        foreach (var (subject, statements) in _bySubject)
        {
            if (IsCell(subject, statements) && statements[1].Object is Iri { Value: RdfVocabulary.Nil })
            {
                var cell = (BlankNode)subject;
                while (_listCells.Add(cell)
                    && _parents.TryGetValue(cell, out var previous)
                    && IsCell(previous, _bySubject[previous])
                    && _bySubject[previous][1].Object.Equals(cell))
                {
                    cell = (BlankNode)previous;
                }
            }
        }
    }

    private bool IsCell(Term subject, List<Quad> statements) =>
        statements.Count == 2
        && subject is BlankNode node
        && _nested.Contains(node)
        && statements[0].Predicate.Value == RdfVocabulary.First
        && statements[1].Predicate.Value == RdfVocabulary.Rest;

    private void BreakCyclesAndDepth()
    {
        var depths = new Dictionary<BlankNode, int>();
        var path = new List<BlankNode>();
        foreach (var start in _nested.Order(TermOrder.Instance).Cast<BlankNode>().ToList())
        {
            path.Clear();
            var onPath = new HashSet<BlankNode>();
            var node = start;
            while (_nested.Contains(node) && !depths.ContainsKey(node))
            {
                if (!onPath.Add(node))
                {
                    Label(node);
                    break;
                }

                path.Add(node);
                if (_parents[node] is not BlankNode parent)
                {
                    break;
                }

                node = parent;
            }

            for (var i = path.Count - 1; i >= 0; i--)
            {
                SetDepth(path[i], depths);
            }
        }
    }

    private void SetDepth(BlankNode node, Dictionary<BlankNode, int> depths)
    {
        var parent = _parents[node] as BlankNode;
        var depth = parent is null ? 1 : depths.GetValueOrDefault(parent) + (IsInnerCell(node, parent) ? 0 : 1);
        if (depth > MaxNesting && !(parent is not null && IsInnerCell(node, parent)))
        {
            Label(node);
        }

        depths[node] = _nested.Contains(node) ? depth : 0;
    }

    private bool IsInnerCell(BlankNode node, BlankNode parent) =>
        _listCells.Contains(node) && IsCellOf(parent, node);

    // Without a place of its own inside another node, the cells before it no longer lead to nil.
    private void Label(BlankNode node)
    {
        _nested.Remove(node);
        while (_listCells.Remove(node) && _parents[node] is BlankNode parent && IsCellOf(parent, node))
        {
            node = parent;
        }
    }

    private bool IsCellOf(BlankNode parent, BlankNode rest) => _listCells.Contains(parent) && _bySubject[parent][1].Object.Equals(rest);

    private static int CompareStatements(Quad a, Quad b)
    {
        var order = PredicateOrder.Instance.Compare(a.Predicate, b.Predicate);
        return order != 0 ? order : TermOrder.Instance.Compare(a.Object, b.Object);
    }
}
