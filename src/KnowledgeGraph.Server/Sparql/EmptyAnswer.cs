using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Server.Sparql;

/// <summary>
/// Looks for the reason why a query gives nothing: patterns that every solution needs and that match nothing even alone. Each costs one look into an
/// index.
/// </summary>
internal static class EmptyAnswer
{
    private const int MostHints = 5;

    private static readonly string[] LikelyTags = ["zh-Hans", "zh", "en"];

    public static IReadOnlyList<EmptyHint> Hints(Query query, Snapshot snapshot)
    {
        var hints = new List<EmptyHint>();
        Visit(query.Pattern, pattern =>
        {
            if (hints.Count < MostHints && Hint(pattern, snapshot) is { } hint)
            {
                hints.Add(hint);
            }
        });
        return hints;
    }

    /// <summary>The patterns without which there is no solution: not those of OPTIONAL, MINUS, or one branch of a UNION.</summary>
    private static void Visit(AlgebraNode node, Action<TriplePattern> found)
    {
        switch (node)
        {
            case Bgp bgp:
                foreach (var pattern in bgp.Patterns)
                {
                    found(pattern);
                }

                break;
            case Join join:
                Visit(join.Left, found);
                Visit(join.Right, found);
                break;
            case LeftJoin left:
                Visit(left.Left, found);
                break;
            case Minus minus:
                Visit(minus.Left, found);
                break;
            default:
                if (Input(node) is { } input)
                {
                    Visit(input, found);
                }

                break;
        }
    }

    private static AlgebraNode? Input(AlgebraNode node) => node switch
    {
        Filter filter => filter.Input,
        Extend extend => extend.Input,
        Group { Keys.Length: > 0 } group => group.Input,
        OrderBy order => order.Input,
        Project project => project.Input,
        Distinct distinct => distinct.Input,
        Reduced reduced => reduced.Input,
        Slice slice => slice.Input,
        _ => null,
    };

    private static EmptyHint? Hint(TriplePattern pattern, Snapshot snapshot)
    {
        PatternTerm[] terms = [pattern.Subject, pattern.Predicate, pattern.Object];
        if (terms.Any(term => term is TripleTermPattern))
        {
            return null;
        }

        var ids = terms.Select(term => term is Constant constant ? snapshot.Terms.Find(constant.Term) : TermId.None).ToArray();
        for (var position = 0; position < ids.Length; position++)
        {
            if (terms[position] is Constant { Term: var term } && ids[position].IsNone)
            {
                return OtherLiteral(pattern, term, ids, snapshot) ?? new EmptyHint(EmptyReason.UnknownTerm, pattern.ToString(), term.ToString());
            }
        }

        return snapshot.Count(Pattern(ids)) > 0 ? null : OtherLiteral(pattern, (pattern.Object as Constant)?.Term, ids, snapshot) ?? new EmptyHint(EmptyReason.NoMatch, pattern.ToString(), null);
    }

    /// <summary>"永康市" and "永康市"@zh-Hans are two terms; whoever writes one often means the other.</summary>
    private static EmptyHint? OtherLiteral(TriplePattern pattern, Term? term, TermId[] ids, Snapshot snapshot)
    {
        if (term is not Literal literal)
        {
            return null;
        }

        var others = LikelyTags.Select(tag => Literal.WithLanguage(literal.LexicalForm, tag))
            .Append(new Literal(literal.LexicalForm))
            .Concat(new[] { Xsd.Integer, Xsd.Decimal, Xsd.GYear }.Select(datatype => new Literal(literal.LexicalForm, datatype)));
        foreach (var other in others)
        {
            var id = snapshot.Terms.Find(other);
            if (!other.Equals(literal) && !id.IsNone && snapshot.Count(Pattern([ids[0], ids[1], id])) > 0)
            {
                return new EmptyHint(EmptyReason.OtherLiteral, pattern.ToString(), other.ToString());
            }
        }

        return null;
    }

    private static QuadPattern Pattern(TermId[] ids) => new(ids[0], ids[1], ids[2], TermId.None);
}
