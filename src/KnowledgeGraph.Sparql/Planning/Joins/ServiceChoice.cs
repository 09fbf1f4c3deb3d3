using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>The ways to ask another endpoint: for its whole pattern, or for what joins with the rows that there are already.</summary>
internal sealed class ServiceChoice(VariableTable table)
{
    /// <summary>A request's way there and back.</summary>
    private const double Request = 1e7;

    /// <summary>A row that is computed, written, sent and read.</summary>
    private const double SentRow = 1e4;

    /// <summary>Nobody knows what another endpoint holds; many, so that a pattern is asked for as a whole only where far more rows would ask for it.</summary>
    private const double UnknownRows = 1e5;
    private const double RowsInRequest = 256;

    /// <summary>Whoever shares more variables than this with a service sends the first of them.</summary>
    private const int MostSent = 64;

    /// <summary>The whole pattern, by one request.</summary>
    public ServicePlan Once(ServiceRelation service, VariableSet needed)
    {
        var answered = service.Answered.Intersect(needed);
        return Plan(new UnitPlan { Rows = 1 }, service, answered, VariableSet.Empty, answered) with
        {
            Rows = UnknownRows,
            Cost = Request + UnknownRows * SentRow,
        };
    }

    /// <summary>What joins with the left side's rows, by a request for each block of these. The endpoint may be one of the left side's variables.</summary>
    public ServicePlan InBlocks(Plan left, ServiceRelation service, VariableSet needed)
    {
        var before = left.SetIn(table);
        var sent = table.SetOf(table.Members(service.Sendable.Intersect(before)).Take(MostSent));
        var plan = Plan(left, service, service.Answered.Intersect(needed.Union(before)), sent, before.Union(service.Variables).Intersect(needed));
        var questions = sent.IsEmpty ? left.Rows : 1;
        foreach (var variable in plan.Sent)
        {
            questions = Math.Min(left.Rows, questions * left.DistinctOf(variable));
        }

        return plan with
        {
            Rows = Math.Max(1, left.Rows),
            Cost = left.Cost + Request * Math.Ceiling(Math.Max(1, questions) / RowsInRequest) + SentRow * (sent.IsEmpty ? UnknownRows : questions),
        };
    }

    private ServicePlan Plan(Plan input, ServiceRelation service, VariableSet answered, VariableSet sent, VariableSet output) =>
        new(table.Members(output), input, service.Pattern, table.Members(answered), table.Members(sent), table.Members(service.Bound.Intersect(answered)))
        {
            Certain = input.Certain.Union(service.Bound).Intersect(output),
        };
}
