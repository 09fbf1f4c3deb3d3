using System.Globalization;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Problems;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Fragments;

/// <summary>
/// A quad pattern as the fragments' template sends it. A null position is anything; variables keep their names for the bindings of brTPF.
/// </summary>
/// <param name="Graph">A graph's name, or null for any; <see cref="DefaultGraphName"/> is what queries see as their default graph: the union of all.</param>
internal sealed record FragmentRequest(Term? Subject, Term? Predicate, Term? Object, Term? Graph, IReadOnlyDictionary<string, string> Variables, string? Values, int Page)
{
    public const string DefaultGraphName = "urn:ldf:defaultGraph";

    private static readonly string[] Positions = ["subject", "predicate", "object", "graph"];

    /// <param name="hasGraphs">False for Triple Pattern Fragments, whose only graph is the default graph.</param>
    public static FragmentRequest Of(IQueryCollection query, bool hasGraphs)
    {
        var terms = new Term?[Positions.Length];
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Positions.Length; i++)
        {
            var text = query[Positions[i]].ToString();
            if (text.StartsWith('?'))
            {
                variables[Positions[i]] = text[1..];
            }
            else if (text.Length > 0)
            {
                terms[i] = Parse(text);
            }
        }

        var page = query["page"].ToString();
        var number = 1;
        if (page.Length > 0 && (!int.TryParse(page, CultureInfo.InvariantCulture, out number) || number < 1))
        {
            throw RequestProblem.BadRequest("paging", $"page is '{page}'. Pages count from 1.");
        }

        var values = query["values"].ToString();
        var graph = hasGraphs ? terms[3] : new Iri(DefaultGraphName);
        return new FragmentRequest(terms[0], terms[1], terms[2], graph, variables, values.Length > 0 ? values : null, number);
    }

    /// <summary>A term as clients of fragments write it: an IRI with or without brackets, <c>"text"</c>, <c>"text"@zh</c>, <c>"5"^^IRI</c>.</summary>
    private static Term Parse(string text)
    {
        if (!text.StartsWith('"'))
        {
            return new Iri(text.StartsWith('<') && text.EndsWith('>') ? text[1..^1] : text);
        }

        var end = text.LastIndexOf('"');
        if (end == 0)
        {
            throw RequestProblem.BadRequest("term", $"{text} is a literal without its second quotation mark.");
        }

        var (value, rest) = (text[1..end], text[(end + 1)..]);
        return rest switch
        {
            "" => new Literal(value),
            ['@', .. var language] => Literal.WithLanguage(value, language),
            ['^', '^', .. var datatype] => new Literal(value, datatype.Trim('<', '>')),
            _ => throw RequestProblem.BadRequest("term", $"{text} is no literal: '{rest}' follows its text."),
        };
    }
}
