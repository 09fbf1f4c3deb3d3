using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Shacl.Constraints;

/// <summary>sh:minLength and sh:maxLength (§4.4.1, §4.4.2), in code points of the literal's form or the IRI.</summary>
internal sealed class LengthConstraint(string component, long least, long most) : ValueConstraint(component)
{
    public override string Expectation => most == long.MaxValue ? $"has {least} characters or more" : $"has {most} characters or fewer";

    protected override bool Holds(ValidationRun run, TermId value) => run.Terms.LengthOf(value) is >= 0 and var length && length >= least && length <= most;
}

/// <summary>sh:pattern with sh:flags (§4.4.3), matched as REGEX does.</summary>
internal sealed class PatternConstraint(string pattern, XPathRegex regex) : ValueConstraint("Pattern")
{
    public override string Expectation => $"matches the pattern \"{pattern}\"";

    protected override bool Holds(ValidationRun run, TermId value) => NodeText.Of(run.Terms.Decode(value)) is { } text && regex.IsMatch(text);
}

/// <summary>sh:languageIn (§4.4.4).</summary>
internal sealed class LanguageInConstraint(ImmutableArray<string> ranges) : ValueConstraint("LanguageIn")
{
    public override string Expectation => $"is in one of the languages {string.Join(", ", ranges)}";

    protected override bool Holds(ValidationRun run, TermId value) =>
        run.Terms.Decode(value) is Literal { Language: { } language } && ranges.Any(range => LanguageRanges.Matches(language, range));
}

/// <summary>sh:uniqueLang (§4.4.5): one result for each language that several values have.</summary>
internal sealed class UniqueLangConstraint() : Constraint("UniqueLang")
{
    public override string Expectation => "has at most one value in each language";

    public override void Check(ShapeCheck check)
    {
        var languages = check.Values
            .Select(value => (check.Run.Terms.Decode(value) as Literal)?.Language)
            .OfType<string>()
            .GroupBy(language => language, StringComparer.OrdinalIgnoreCase);
        foreach (var _ in languages.Where(group => group.Count() > 1))
        {
            check.Report(this);
        }
    }
}

/// <summary>The text that string constraints look at: STR of the node.</summary>
internal static class NodeText
{
    public static string? Of(Term term) => term switch
    {
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        _ => null,
    };
}
