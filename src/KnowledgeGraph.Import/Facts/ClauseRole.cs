using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The role of what a clause says.</summary>
internal sealed class ClauseRole(RoleReader roles)
{
    /// <summary>The role at a position of a sentence, by the words of the clause before it.</summary>
    public FactRole At(ReportText report, ReadSentence sentence, int position) => Read(report, sentence, position, position);

    /// <summary>The role of all that the clause at a position says.</summary>
    public FactRole OfClause(ReportText report, ReadSentence sentence, int position)
    {
        foreach (var clause in sentence.View.Clauses)
        {
            if (clause.Start <= position && position < clause.End)
            {
                return Read(report, sentence, position, clause.End);
            }
        }

        return At(report, sentence, position);
    }

    /// <summary>The role of what a verb group behind its subject says: 新院区即将建成.</summary>
    public FactRole OfPredicate(ReportText report, ReadSentence sentence, int position, VerbGroup predicate)
    {
        // 灌区工程推进有力: behind its subject 推进 says what happens, as 即将 says what is to come.
        var role = Read(report, sentence, position, Math.Max(position, predicate.End));
        return role == FactRole.Goal && !roles.SaysToCome(report.Text.AsSpan(predicate.Start, predicate.End - predicate.Start))
            ? Read(report, sentence, position, Math.Max(position, predicate.Start))
            : role;
    }

    private FactRole Read(ReportText report, ReadSentence sentence, int position, int end)
    {
        foreach (var clause in sentence.View.Clauses)
        {
            if (clause.Start <= position && position < clause.End)
            {
                return roles.Read(report, sentence.Index, clause.Start, Math.Min(end, clause.End));
            }
        }

        return roles.Read(report, sentence.Index, report.Sentences[sentence.Index].Span.Start, end);
    }
}
