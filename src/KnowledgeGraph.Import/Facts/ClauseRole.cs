using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The role of what a clause says.</summary>
internal sealed class ClauseRole(RoleReader roles)
{
    /// <summary>The role at a position of a sentence, by the words of the clause before it.</summary>
    public FactRole At(ReportText report, ReadSentence sentence, int position)
    {
        foreach (var clause in sentence.View.Clauses)
        {
            if (clause.Start <= position && position < clause.End)
            {
                return roles.Read(report, sentence.Index, clause.Start, position);
            }
        }

        return roles.Read(report, sentence.Index, report.Sentences[sentence.Index].Span.Start, position);
    }
}
