using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Web.Parts;

/// <summary>What a query gave, for a page: a table, an answer, a text, a plan, or a problem.</summary>
public abstract record QueryOutcome
{
    private QueryOutcome()
    {
    }

    /// <summary>Formats in which the same answer can be had; none for a problem.</summary>
    public virtual IReadOnlyList<(string Format, string Name)> Formats => [];

    /// <param name="IsCut">More rows came than are shown.</param>
    /// <param name="Hints">Why there may be no row.</param>
    public sealed record Table(IReadOnlyList<string> Variables, IReadOnlyList<IReadOnlyList<ValueView?>> Rows, bool IsCut, TimeSpan Time, IReadOnlyList<EmptyHint> Hints) : QueryOutcome
    {
        public override IReadOnlyList<(string Format, string Name)> Formats => [("csv", "CSV"), ("json", "JSON"), ("tsv", "TSV"), ("xml", "XML")];
    }

    public sealed record Answer(bool Value, TimeSpan Time) : QueryOutcome
    {
        public override IReadOnlyList<(string Format, string Name)> Formats => [("json", "JSON"), ("xml", "XML")];
    }

    /// <param name="Text">RDF as TriG.</param>
    /// <param name="IsCut">There is more than is shown.</param>
    public sealed record Document(string Text, long Count, bool IsCut, TimeSpan Time) : QueryOutcome
    {
        public override IReadOnlyList<(string Format, string Name)> Formats => [("ttl", "Turtle"), ("nt", "N-Triples"), ("jsonld", "JSON-LD"), ("rdf", "RDF/XML"), ("trig", "TriG")];
    }

    public sealed record Plan(PlanNode Root, TimeSpan Time) : QueryOutcome;

    /// <param name="Heading">What happened, in the reader's language.</param>
    /// <param name="Advice">What to do, in the reader's language.</param>
    /// <param name="Message">What exactly, in English.</param>
    /// <param name="Line">From 1; 0 where the problem has no place in the text.</param>
    /// <param name="Column">In code points, from 1.</param>
    public sealed record Problem(string Heading, string Advice, string Message, long Line, long Column) : QueryOutcome;
}
