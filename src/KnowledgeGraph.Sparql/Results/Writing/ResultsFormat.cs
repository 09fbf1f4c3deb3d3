using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Results.Writing;

/// <summary>A results syntax, part by part; what a document is made of is the same in all.</summary>
internal abstract class ResultsFormat
{
    public abstract void Boolean(OutputBuffer output, bool value);

    public abstract void Head(OutputBuffer output, ImmutableArray<string> variables);

    public abstract void BeginRow(OutputBuffer output);

    /// <summary>Before a bound cell's term.</summary>
    public abstract void BeginCell(OutputBuffer output, int column);

    /// <summary>After a bound cell's term.</summary>
    public abstract void EndCell(OutputBuffer output);

    /// <summary>An unbound cell.</summary>
    public abstract void Unbound(OutputBuffer output, int column);

    public abstract void EndRow(OutputBuffer output);

    public abstract void Foot(OutputBuffer output);

    public abstract void Term(OutputBuffer output, in TermText term);

    public abstract void BeginTripleTerm(OutputBuffer output);

    public abstract void BetweenSubjectAndPredicate(OutputBuffer output);

    public abstract void BetweenPredicateAndObject(OutputBuffer output);

    public abstract void EndTripleTerm(OutputBuffer output);
}
