using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts;

/// <summary>Whether something is reported or intended.</summary>
public enum FactRole : byte
{
    Result,
    Goal,
}

public enum Comparator : byte
{
    Equal,
    AtLeast,
    AtMost,
    About,
}

public enum ChangeKind : byte
{
    Level,
    Increase,
    Decrease,
}

/// <summary>The phases of a project's life, of a programme's, and of an event's.</summary>
public enum Phase : byte
{
    Plan,
    Start,
    Advance,
    Complete,
    Open,
    Hold,
}

public enum RelationKind : byte
{
    Awarded,
    LocatedIn,
    PartOf,
    PartnerIn,
    Connects,
}

/// <summary>The years, first and last, that something is said of.</summary>
public readonly record struct Period(int From, int To);

/// <summary>What a sentence says.</summary>
/// <param name="Sentence">Index of the sentence that says it.</param>
public abstract record Fact(TextSpan Span, int Sentence, FactRole Role, string Rule, double Confidence)
{
    /// <summary>The years that the sentence names, or null: then it is the report's own year, or the one it reviews.</summary>
    public Period? Period { get; init; }
}

/// <summary>One number with its meaning. <see cref="Value"/> has 万 and 亿 multiplied out; <see cref="Unit"/> is % or the unit word, or empty.</summary>
/// <param name="Text">The number with its unit as it stands in the text.</param>
/// <param name="UpperValue">The upper end of a range, else null.</param>
/// <param name="ComparatorText">The word that says the comparator (以上, 不低于), or empty.</param>
public sealed record Measure(
    TextSpan Span,
    string Text,
    string Indicator,
    TextSpan IndicatorSpan,
    decimal Value,
    decimal? UpperValue,
    string Unit,
    Comparator Comparator,
    string ComparatorText,
    ChangeKind Change,
    int Sentence,
    FactRole Role,
    string Rule,
    double Confidence) : Fact(Span, Sentence, Role, Rule, Confidence);

/// <summary>A goal or result without a number: 与经济增长基本同步, 快于经济增长.</summary>
public sealed record RelativeMeasure(
    TextSpan Span,
    string Text,
    string Indicator,
    string Comparison,
    string Reference,
    int Sentence,
    FactRole Role,
    string Rule,
    double Confidence) : Fact(Span, Sentence, Role, Rule, Confidence);

/// <summary>What is done with a project, institution, programme, place or event.</summary>
public sealed record Status(EntityMention Target, Phase Phase, int Sentence, FactRole Role, string Rule, double Confidence)
    : Fact(Target.Span, Sentence, Role, Rule, Confidence);

/// <summary>A relation between two mentions of one sentence.</summary>
public sealed record Relation(
    RelationKind Kind,
    EntityMention Subject,
    EntityMention Object,
    int Sentence,
    FactRole Role,
    string Rule,
    double Confidence) : Fact(Subject.Span, Sentence, Role, Rule, Confidence);
