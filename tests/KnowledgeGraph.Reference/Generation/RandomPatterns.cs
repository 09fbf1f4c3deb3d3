namespace KnowledgeGraph.Reference.Generation;

/// <summary>
/// Groups of every kind of pattern. Inside EXISTS stand only those whose meaning under substitution the specification fixes: no MINUS, BIND, VALUES,
/// sub-query or EXISTS.
/// </summary>
internal sealed class RandomPatterns
{
    private readonly Random _random;
    private readonly RandomTerms _terms;
    private readonly RandomExpressions _expressions;
    private int _bound;
    private bool _inExists;

    public RandomPatterns(Random random, RandomTerms terms, RandomExpressions expressions)
    {
        _random = random;
        _terms = terms;
        _expressions = expressions;
        expressions.Exists = Exists;
    }

    public string Group(int depth)
    {
        var elements = new List<string>();
        var count = _random.Next(1, 4);
        for (var index = 0; index < count; index++)
        {
            elements.Add(Element(depth));
        }

        return "{ " + string.Join(' ', elements) + " }";
    }

    /// <summary>Null within another: what it means there is left open.</summary>
    public string? Exists()
    {
        if (_inExists)
        {
            return null;
        }

        _inExists = true;
        var group = Group(1);
        _inExists = false;
        return $"{(_random.Next(2) == 0 ? "NOT " : "")}EXISTS {group}";
    }

    /// <summary>Patterns that form a cycle of three or four variables, mostly with more beside it.</summary>
    public string Cycle()
    {
        var names = RandomTerms.Names.OrderBy(_ => _random.Next()).Take(_random.Next(3, 5)).ToArray();
        var elements = names.Select((name, at) => Edge(name, names[(at + 1) % names.Length])).ToList();
        for (var more = _random.Next(3); more > 0; more--)
        {
            elements.Add(_random.Next(4) switch
            {
                0 => Edge(_terms.Pick(names), _terms.Node()),
                1 => Element(1),
                _ => Edge(_terms.Pick(names), _terms.Pick(names)),
            });
        }

        var patterns = string.Join(' ', elements.OrderBy(_ => _random.Next()));
        return _random.Next(6) == 0 ? $"{{ GRAPH {(_random.Next(2) == 0 ? _terms.Graph() : _terms.Name())} {{ {patterns} }} }}" : $"{{ {patterns} }}";
    }

    private string Edge(string one, string other)
    {
        var (subject, end) = _random.Next(2) == 0 ? (one, other) : (other, one);
        return _random.Next(12) == 0 ? $"{subject} ?p {end} ." : $"{subject} {_terms.Predicate()} {end} .";
    }

    private string Element(int depth)
    {
        if (depth == 0)
        {
            return Triple();
        }

        return _random.Next(_inExists ? 10 : 16) switch
        {
            0 => $"OPTIONAL {Group(depth - 1)}",
            1 => $"{Group(depth - 1)} UNION {Group(depth - 1)}",
            2 => $"FILTER({_expressions.Condition(2)})",
            3 => $"GRAPH {(_random.Next(2) == 0 ? _terms.Graph() : _terms.Name())} {Group(depth - 1)}",
            4 => $"{_terms.NodeOrName()} {Path(2)} {_terms.NodeOrName()} .",
            5 => $"OPTIONAL {{ {Triple()} OPTIONAL {{ {Triple()} FILTER({_expressions.Condition(1)}) }} FILTER({_expressions.Condition(1)}) }}",
            10 => $"MINUS {Group(depth - 1)}",
            11 => $"BIND({(_random.Next(6) == 0 ? Exists() : _expressions.Value(2))} AS ?b{_bound++})",
            12 => Values(),
            13 => SubSelect(depth - 1),
            14 => $"FILTER {Exists()}",
            15 => First(depth - 1),
            _ => Triple(),
        };
    }

    private string Triple() => _random.Next(20) switch
    {
        0 => $"{_terms.Name()} {_terms.Pick([_terms.Predicate(), "rdf:reifies"])} <<( {_terms.NodeOrName()} {_terms.Pick([_terms.Predicate(), _terms.Name()])} {_terms.NodeOrName()} )>> .",
        1 => $"<< {_terms.NodeOrName()} {_terms.Predicate()} {_terms.NodeOrName()} ~ {_terms.Name()} >> {_terms.Predicate()} {_terms.NodeOrName()} .",
        2 => $"{_terms.NodeOrName()} {_terms.Predicate()} {_terms.NodeOrName()} {{| {_terms.Predicate()} {_terms.NodeOrName()} |}} .",
        3 => $"{_terms.Name()} {_terms.Predicate()} [ {_terms.Predicate()} {_terms.NodeOrName()} ] .",
        _ => $"{(_random.Next(5) == 0 ? _terms.Node() : _terms.Name())} {(_random.Next(6) == 0 ? _terms.Name() : _terms.Predicate())} {(_random.Next(4) == 0 ? _terms.Literal() : _terms.NodeOrName())} .",
    };

    private string Path(int depth)
    {
        if (depth == 0)
        {
            return _terms.Predicate();
        }

        return _random.Next(9) switch
        {
            0 => $"({Path(depth - 1)})*",
            1 => $"({Path(depth - 1)})+",
            2 => $"({Path(depth - 1)})?",
            3 => $"({Path(depth - 1)}|{Path(depth - 1)})",
            4 => $"({Path(depth - 1)}/{Path(depth - 1)})",
            5 => $"^({Path(depth - 1)})",
            6 => $"!({_terms.Predicate()}|^{_terms.Predicate()})",
            7 => $"!^{_terms.Predicate()}",
            _ => $"!({_terms.Predicate()}|{_terms.Predicate()})",
        };
    }

    private string Values()
    {
        string Cell() => _random.Next(5) switch
        {
            0 => "UNDEF",
            1 or 2 => _terms.Literal(),
            3 when _random.Next(4) == 0 => $"<<( {_terms.Node()} {_terms.Predicate()} {_terms.Node()} )>>",
            _ => _terms.Node(),
        };
        var (first, second) = (_terms.Name(), _terms.Name());
        return first == second
            ? $"VALUES {first} {{ {Cell()} {Cell()} }}"
            : $"VALUES ({first} {second}) {{ ({Cell()} {Cell()}) ({Cell()} {Cell()}) }}";
    }

    private string SubSelect(int depth)
    {
        var (name, key) = ($"?b{_bound++}", _terms.Name());
        return _random.Next(4) switch
        {
            0 => $"{{ SELECT {key} (COUNT(*) AS {name}) {Group(depth)} GROUP BY {key} }}",
            1 => $"{{ SELECT ({_expressions.Value(2)} AS {name}) {key} {Group(depth)} }}",
            _ => $"{{ SELECT {(_random.Next(2) == 0 ? "DISTINCT " : "")}{Projection()} {Group(depth)} }}",
        };
    }

    /// <summary>The first of the IRIs that a variable has, whose order leaves nothing open.</summary>
    private string First(int depth)
    {
        var name = _terms.Name();
        var order = _random.Next(2) == 0 ? name : $"DESC({name})";
        return $"{{ SELECT {_terms.Pick(["", "DISTINCT "])}{name} {{ {Group(depth)} FILTER(isIRI({name})) }} ORDER BY {order} LIMIT {_random.Next(1, 5)} OFFSET {_random.Next(3)} }}";
    }

    public string Projection() =>
        _random.Next(3) == 0 ? "*" : string.Join(' ', RandomTerms.Names.Where(_ => _random.Next(2) == 0).DefaultIfEmpty("?s"));
}
