using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Reference.Generation;

/// <summary>
/// Small graphs, and queries and updates over them. The same seed makes the same ones. Left out is what the specification leaves open: SAMPLE, the order of
/// GROUP_CONCAT, which rows LIMIT keeps of those that an order does not tell apart.
/// </summary>
internal sealed class RandomQueries
{
    private readonly Random _random;
    private readonly RandomTerms _terms;
    private readonly RandomExpressions _expressions;
    private readonly RandomPatterns _patterns;
    private readonly RandomQuads _quads;

    public RandomQueries(int seed)
    {
        // One graph in ten is large enough that plans differ.
        var isLarge = seed % 10 == 0;
        _random = new Random(seed);
        _terms = new RandomTerms(_random, isLarge);
        _expressions = new RandomExpressions(_random, _terms);
        _patterns = new RandomPatterns(_random, _terms, _expressions);
        _quads = new RandomQuads(_random, _terms, isLarge);
    }

    public List<Quad> Quads() => _quads.Make();

    public string Query()
    {
        var body = Dataset() + _patterns.Group(3);
        return RandomTerms.Prefixes + _random.Next(10) switch
        {
            0 => $"ASK {body}",
            1 => $"SELECT DISTINCT {_patterns.Projection()} {body}",
            2 or 9 => Aggregation(body),
            3 => $"SELECT {_patterns.Projection()} {body} ORDER BY {_terms.Name()} DESC({_terms.Name()})",
            4 => $"SELECT {_patterns.Projection()} {body} ORDER BY {Order()} {_terms.Name()}",
            5 => $"CONSTRUCT {Triples(2)} WHERE {_patterns.Group(2)}",
            6 => $"SELECT {_patterns.Projection()} {body} ORDER BY {_terms.Name()} LIMIT {_random.Next(6)} OFFSET {_random.Next(3)}",
            7 => $"SELECT DISTINCT {_patterns.Projection()} {body} LIMIT {_random.Next(6)}",
            _ => $"SELECT {_patterns.Projection()} {body}",
        };
    }

    /// <summary>A query whose patterns form a cycle.</summary>
    public string Cycle()
    {
        var select = _random.Next(4) switch { 0 => "(COUNT(*) AS ?n)", 1 => $"DISTINCT {_patterns.Projection()}", _ => _patterns.Projection() };
        return $"{RandomTerms.Prefixes}SELECT {select} {Dataset()}{_patterns.Cycle()}";
    }

    /// <summary>One to three operations, most of them DELETE and INSERT with templates.</summary>
    public string Update() => RandomTerms.Prefixes + string.Join(" ; ", Enumerable.Range(0, _random.Next(3) == 0 ? _random.Next(2, 4) : 1).Select(_ => Operation()));

    private string Operation() => _random.Next(12) switch
    {
        0 => $"INSERT DATA {{ {_terms.Node()} {_terms.Predicate()} {_terms.Literal()} GRAPH {_terms.Graph()} {{ {_terms.Node()} {_terms.Predicate()} {_terms.Node()} }} }}",
        1 => $"DELETE DATA {{ {_terms.Node()} {_terms.Predicate()} {_terms.Node()} GRAPH {_terms.Graph()} {{ {_terms.Node()} {_terms.Predicate()} {_terms.Literal()} }} }}",
        2 => $"DELETE WHERE {{ {End()} {_terms.Predicate()} {End()} GRAPH {(_random.Next(2) == 0 ? _terms.Graph() : _terms.Name())} {{ {End()} {_terms.Predicate()} {End()} }} }}",
        3 => $"{_terms.Pick(["CLEAR", "DROP"])} SILENT {_terms.Pick(["DEFAULT", "NAMED", "ALL", $"GRAPH {_terms.Graph()}"])}",
        4 => $"{_terms.Pick(["ADD", "COPY", "MOVE"])} SILENT {_terms.Pick(["DEFAULT", ":g", ":h"])} TO {_terms.Pick(["DEFAULT", ":g", ":h"])}",
        _ => Modify(),
    };

    private string Modify()
    {
        var with = _random.Next(3) == 0 ? $"WITH {_terms.Graph()} " : "";
        var delete = $"DELETE {Template()} ";
        var insert = $"INSERT {Template()} ";
        var templates = _random.Next(3) switch { 0 => delete, 1 => insert, _ => delete + insert };
        var @using = _random.Next(6) switch { 0 => $"USING {_terms.Graph()} ", 1 => $"USING {_terms.Graph()} USING NAMED {_terms.Graph()} ", _ => "" };
        return $"{with}{templates}{@using}WHERE {_patterns.Group(1)}";
    }

    private string Dataset() => _random.Next(12) switch
    {
        0 => $"FROM {_terms.Graph()} WHERE ",
        1 => $"FROM :g FROM :h FROM NAMED {_terms.Graph()} WHERE ",
        _ => "",
    };

    private string Template() =>
        _random.Next(3) == 0 ? $"{{ GRAPH {(_random.Next(2) == 0 ? _terms.Graph() : _terms.Name())} {Triples(3)} }}" : Triples(3);

    /// <summary>Triples to build, of one variable in so many ends: a template with an unbound variable makes nothing.</summary>
    private string Triples(int seldom)
    {
        string End() => _random.Next(seldom) == 0 ? _terms.Name() : _terms.Node();
        string Object() => _random.Next(5) switch { 0 => _terms.Literal(), 1 => $"<<( {End()} {_terms.Predicate()} {End()} )>>", _ => End() };
        return $"{{ {string.Concat(Enumerable.Range(0, _random.Next(1, 3)).Select(_ => $"{End()} {_terms.Predicate()} {Object()} . "))}}}";
    }

    private string End() => _random.Next(2) == 0 ? _terms.Name() : _terms.Node();

    private string Order() => _random.Next(3) == 0 ? $"({_patterns.Exists()})" : $"DESC({_expressions.Value(2)})";

    private string Aggregation(string body)
    {
        var key = _terms.Name();
        var isGrouped = _random.Next(3) > 0;
        var group = isGrouped ? $"GROUP BY {key} {Having(key)}" : Having(null);
        var second = _random.Next(3) == 0 ? $" (({Aggregate()} + {Aggregate()}) AS ?m)" : "";
        return $"SELECT {(isGrouped ? key + " " : "")}({Aggregate()} AS ?n){second} {body} {group}";
    }

    private string Having(string? key) => _random.Next(6) switch
    {
        0 => "HAVING (COUNT(*) > 1)",
        1 => $"HAVING ({Aggregate()} > 1)",
        2 when key is not null => $"HAVING ({_patterns.Exists()})",
        3 when key is not null => $"HAVING (isIRI({key}) || COUNT(DISTINCT {_terms.Name()}) = 1)",
        _ => "",
    };

    private string Aggregate()
    {
        var distinct = _random.Next(3) == 0 ? "DISTINCT " : "";
        return _random.Next(8) switch
        {
            0 => $"COUNT({distinct}*)",
            1 => $"SUM({distinct}{_terms.Name()})",
            2 => $"AVG({distinct}{_terms.Name()})",
            3 => $"MIN(COALESCE(STR({_terms.Name()}), ''))",
            4 => $"MAX({distinct}COALESCE(STR({_terms.Name()}), ''))",
            5 => $"SUM({distinct}COALESCE({_expressions.Value(1)}, 1))",
            6 => $"COUNT({distinct}{_expressions.Value(1)})",
            _ => $"COUNT({distinct}{_terms.Name()})",
        };
    }
}
