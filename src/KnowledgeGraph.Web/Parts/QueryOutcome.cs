using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Parts;

/// <summary>What a query gave, for a page: a table, an answer, a text, or a problem.</summary>
public abstract record QueryOutcome
{
    private QueryOutcome()
    {
    }

    /// <param name="IsCut">More rows came than are shown.</param>
    public sealed record Table(IReadOnlyList<string> Variables, IReadOnlyList<IReadOnlyList<ValueView?>> Rows, bool IsCut, TimeSpan Time) : QueryOutcome;

    public sealed record Answer(bool Value) : QueryOutcome;

    /// <summary>RDF as Turtle.</summary>
    public sealed record Document(string Turtle) : QueryOutcome;

    public sealed record Problem(string Message, long Line, long Column) : QueryOutcome;
}
