using System.Globalization;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Reference.Generation;

/// <summary>
/// Small graphs and queries over them, made so that patterns meet: few terms, few variables. The same seed makes the same query. Left out is what
/// the specification leaves open: SAMPLE, the order of GROUP_CONCAT, what MINUS and BIND mean under the substitution of EXISTS.
/// </summary>
internal sealed class RandomQueries(int seed)
{
    private static readonly string[] FewNodes = [":a", ":b", ":c", ":d"];
    private static readonly string[] ManyNodes = [.. Enumerable.Range(0, 60).Select(number => $":n{number}"), .. FewNodes];
    private static readonly string[] Predicates = [":p", ":q", ":r"];
    private static readonly string[] Graphs = [":g", ":h"];
    private static readonly string[] Literals =
        ["1", "2", "1.0", "2.5", "'x'", "'y'", "'x'@en", "true", "'no'^^<http://www.w3.org/2001/XMLSchema#integer>", "''"];

    private static readonly string[] Names = ["?s", "?t", "?u", "?v", "?w"];

    private readonly Random _random = new(seed);
    private int _bound;
    private bool _inExists;

    /// <summary>One graph in ten is large enough that plans differ.</summary>
    private bool IsLarge { get; } = seed % 10 == 0;

    private string[] Nodes => IsLarge ? ManyNodes : FewNodes;

    /// <summary>The quads, most of them in the default graph.</summary>
    public List<Quad> Quads()
    {
        var quads = new List<Quad>();
        var count = IsLarge ? 150 : _random.Next(0, 25);
        for (var index = 0; index < count; index++)
        {
            Term subject = _random.Next(8) == 0 ? new BlankNode("n" + _random.Next(2).ToString(CultureInfo.InvariantCulture)) : Named(Pick(Nodes));
            var graph = _random.Next(3) == 0 ? Named(Pick(Graphs)) : null;
            quads.Add(new Quad(subject, Named(Pick(Predicates)), Object(), graph));
        }

        return quads;
    }

    public string Query()
    {
        var body = Dataset() + Group(3);
        return _random.Next(8) switch
        {
            0 => $"PREFIX : <http://e/> ASK {body}",
            6 => $"PREFIX : <http://e/> SELECT {Projection()} {body} ORDER BY {Pick(Names)} LIMIT {_random.Next(6)} OFFSET {_random.Next(3)}",
            7 => $"PREFIX : <http://e/> SELECT DISTINCT {Projection()} {body} LIMIT {_random.Next(6)}",
            1 => $"PREFIX : <http://e/> SELECT DISTINCT {Projection()} {body}",
            2 => $"PREFIX : <http://e/> SELECT {Aggregation()} {body} {GroupBy}",
            3 => $"PREFIX : <http://e/> SELECT {Projection()} {body} ORDER BY {Pick(Names)} DESC({Pick(Names)})",
            _ => $"PREFIX : <http://e/> SELECT {Projection()} {body}",
        };
    }

    /// <summary>A query whose patterns form a cycle of three or four variables, mostly with more beside it.</summary>
    public string Cycle()
    {
        var names = Names.OrderBy(_ => _random.Next()).Take(_random.Next(3, 5)).ToArray();
        var elements = names.Select((name, at) => Edge(name, names[(at + 1) % names.Length])).ToList();
        for (var more = _random.Next(3); more > 0; more--)
        {
            elements.Add(_random.Next(4) switch
            {
                0 => Edge(Pick(names), Pick(Nodes)),
                1 => Element(1),
                _ => Edge(Pick(names), Pick(names)),
            });
        }

        var patterns = string.Join(' ', elements.OrderBy(_ => _random.Next()));
        var group = _random.Next(6) == 0 ? $"{{ GRAPH {(_random.Next(2) == 0 ? Pick(Graphs) : Pick(Names))} {{ {patterns} }} }}" : $"{{ {patterns} }}";
        var select = _random.Next(4) switch { 0 => "(COUNT(*) AS ?n)", 1 => $"DISTINCT {Projection()}", _ => Projection() };
        return $"PREFIX : <http://e/> SELECT {select} {Dataset()}{group}";
    }

    private string Edge(string one, string other)
    {
        var (subject, end) = _random.Next(2) == 0 ? (one, other) : (other, one);
        return _random.Next(12) == 0 ? $"{subject} ?p {end} ." : $"{subject} {Pick(Predicates)} {end} .";
    }

    /// <summary>DELETE and INSERT with their templates, or one of them.</summary>
    public string Update()
    {
        var with = _random.Next(3) == 0 ? $"WITH {Pick(Graphs)} " : "";
        var delete = $"DELETE {Template()} ";
        var insert = $"INSERT {Template()} ";
        var templates = _random.Next(3) switch { 0 => delete, 1 => insert, _ => delete + insert };
        var @using = _random.Next(6) == 0 ? $"USING {Pick(Graphs)} " : "";
        return $"PREFIX : <http://e/> {with}{templates}{@using}WHERE {Group(1)}";
    }

    private string GroupBy { get; set; } = "";

    private string Dataset() => _random.Next(12) switch
    {
        0 => $"FROM {Pick(Graphs)} WHERE ",
        1 => $"FROM :g FROM :h FROM NAMED {Pick(Graphs)} WHERE ",
        _ => "",
    };

    private string Template()
    {
        // Mostly terms, since a template with an unbound variable makes nothing.
        string End() => _random.Next(3) == 0 ? Pick(Names) : Pick(Nodes);
        var triples = string.Concat(Enumerable.Range(0, _random.Next(1, 3)).Select(_ => $"{End()} {Pick(Predicates)} {(_random.Next(4) == 0 ? Pick(Literals) : End())} . "));
        return _random.Next(3) == 0 ? $"{{ GRAPH {(_random.Next(2) == 0 ? Pick(Graphs) : Pick(Names))} {{ {triples}}} }}" : $"{{ {triples}}}";
    }

    private static Iri Named(string name) => new("http://e/" + name[1..]);

    private Term Object()
    {
        switch (_random.Next(5))
        {
            case 0 or 1:
                return Named(Pick(Nodes));
            case 2 when _random.Next(4) == 0:
                return new TripleTerm(Named(Pick(Nodes)), Named(Pick(Predicates)), Named(Pick(Nodes)));
            default:
                var literal = Pick(Literals);
                return literal switch
                {
                    "true" => new Literal("true", Xsd.Boolean),
                    "'x'@en" => Literal.WithLanguage("x", "en"),
                    ['\'', ..] when literal.Contains('^') => new Literal("no", Xsd.Integer),
                    ['\'', ..] => new Literal(literal.Trim('\'')),
                    _ => new Literal(literal, literal.Contains('.') ? Xsd.Decimal : Xsd.Integer),
                };
        }
    }

    private string Projection() => _random.Next(3) == 0 ? "*" : string.Join(' ', Names.Where(_ => _random.Next(2) == 0).DefaultIfEmpty("?s"));

    private string Aggregation()
    {
        var key = Pick(Names);
        var isGrouped = _random.Next(3) > 0;
        GroupBy = isGrouped ? $"GROUP BY {key}" + (_random.Next(3) == 0 ? " HAVING (COUNT(*) > 1)" : "") : "";
        var distinct = _random.Next(3) == 0 ? "DISTINCT " : "";
        var aggregate = _random.Next(7) switch
        {
            0 => $"COUNT({distinct}*)",
            1 => $"SUM({distinct}{Pick(Names)})",
            2 => $"AVG({distinct}{Pick(Names)})",
            3 => $"MIN(COALESCE(STR({Pick(Names)}), ''))",
            4 => $"MAX(COALESCE(STR({Pick(Names)}), ''))",
            _ => $"COUNT({distinct}{Pick(Names)})",
        };
        return (isGrouped ? key + " " : "") + $"({aggregate} AS ?n)";
    }

    private string Group(int depth)
    {
        var elements = new List<string>();
        var count = _random.Next(1, 4);
        for (var index = 0; index < count; index++)
        {
            elements.Add(Element(depth));
        }

        return "{ " + string.Join(' ', elements) + " }";
    }

    private string Element(int depth)
    {
        if (depth == 0)
        {
            return Triple();
        }

        return _random.Next(_inExists ? 9 : 14) switch
        {
            0 => $"OPTIONAL {Group(depth - 1)}",
            1 => $"{Group(depth - 1)} UNION {Group(depth - 1)}",
            2 => $"FILTER({Condition(2)})",
            3 => $"GRAPH {(_random.Next(2) == 0 ? Pick(Graphs) : Pick(Names))} {Group(depth - 1)}",
            4 => $"{Pick(Names)} {Path(2)} {Node()} .",
            9 => $"MINUS {Group(depth - 1)}",
            10 => $"BIND({Value(2)} AS ?b{_bound++})",
            11 => Values(),
            12 => SubSelect(depth - 1),
            13 => $"FILTER {(_random.Next(2) == 0 ? "NOT " : "")}EXISTS {ExistsGroup()}",
            _ => Triple(),
        };
    }

    private string ExistsGroup()
    {
        _inExists = true;
        var group = Group(1);
        _inExists = false;
        return group;
    }

    private string Triple() => _random.Next(12) == 0
        ? $"{Pick(Names)} {Pick(Predicates)} <<( {Node()} {Pick(Predicates)} {Node()} )>> ."
        : $"{(_random.Next(5) == 0 ? Pick(Nodes) : Pick(Names))} {(_random.Next(6) == 0 ? Pick(Names) : Pick(Predicates))} {(_random.Next(4) == 0 ? Pick(Literals) : Node())} .";

    private string Node() => _random.Next(4) == 0 ? Pick(Nodes) : Pick(Names);

    private string Path(int depth)
    {
        if (depth == 0)
        {
            return Pick(Predicates);
        }

        return _random.Next(8) switch
        {
            0 => $"({Path(depth - 1)})*",
            1 => $"({Path(depth - 1)})+",
            2 => $"({Path(depth - 1)})?",
            3 => $"({Path(depth - 1)}|{Path(depth - 1)})",
            4 => $"({Path(depth - 1)}/{Path(depth - 1)})",
            5 => $"^({Path(depth - 1)})",
            6 => $"!({Pick(Predicates)}|^{Pick(Predicates)})",
            _ => $"!({Pick(Predicates)})",
        };
    }

    private string Values()
    {
        string Cell() => _random.Next(5) switch { 0 => "UNDEF", 1 or 2 => Pick(Literals), _ => Pick(Nodes) };
        var (first, second) = (Pick(Names), Pick(Names));
        return first == second
            ? $"VALUES {first} {{ {Cell()} {Cell()} }}"
            : $"VALUES ({first} {second}) {{ ({Cell()} {Cell()}) ({Cell()} {Cell()}) }}";
    }

    private string SubSelect(int depth)
    {
        var (name, key) = ($"?b{_bound++}", Pick(Names));
        return _random.Next(3) == 0
            ? $"{{ SELECT {key} (COUNT(*) AS {name}) {Group(depth)} GROUP BY {key} }}"
            : $"{{ SELECT {(_random.Next(2) == 0 ? "DISTINCT " : "")}{Projection()} {Group(depth)} }}";
    }

    private string Condition(int depth)
    {
        if (depth == 0)
        {
            return Comparison(0);
        }

        return _random.Next(8) switch
        {
            0 => $"({Condition(depth - 1)} || {Condition(depth - 1)})",
            1 => $"({Condition(depth - 1)} && {Condition(depth - 1)})",
            2 => $"!({Condition(depth - 1)})",
            3 => $"BOUND({Pick(Names)})",
            4 => $"{Value(1)} {(_random.Next(2) == 0 ? "NOT " : "")}IN ({Value(0)}, {Value(0)})",
            5 => _random.Next(2) == 0 ? Pick(Names) : $"{Pick(["isIRI", "isBlank", "isLiteral", "isNumeric", "isTRIPLE"])}({Pick(Names)})",
            _ => Comparison(1),
        };
    }

    private string Comparison(int depth) => $"{Value(depth)} {Pick(["=", "!=", "<", "<=", ">", ">="])} {Value(depth)}";

    private string Value(int depth)
    {
        if (depth == 0)
        {
            return _random.Next(3) switch { 0 => Pick(Literals), 1 => Pick(Nodes), _ => Pick(Names) };
        }

        return _random.Next(9) switch
        {
            0 => $"({Value(depth - 1)} {Pick(["+", "-", "*", "/"])} {Value(depth - 1)})",
            1 => $"{Pick(["STR", "LANG", "DATATYPE", "STRLEN", "UCASE", "SUBJECT", "OBJECT"])}({Value(depth - 1)})",
            2 => $"IF({Condition(depth - 1)}, {Value(depth - 1)}, {Value(depth - 1)})",
            3 => $"COALESCE({Value(depth - 1)}, {Value(depth - 1)})",
            4 => $"{Pick(["CONTAINS", "STRSTARTS", "sameTerm"])}({Value(depth - 1)}, {Value(depth - 1)})",
            5 => $"(-{Value(depth - 1)})",
            6 => $"<<( {Pick(Names)} {Pick(Predicates)} {Pick(Names)} )>>",
            _ => Value(0),
        };
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
