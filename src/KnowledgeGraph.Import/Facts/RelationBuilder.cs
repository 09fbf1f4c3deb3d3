using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts;

/// <summary>Makes relations, each with the confidence of its rule and the role of the clause that says it.</summary>
internal sealed class RelationBuilder(RuleConfidence confidence, ClauseRole roles)
{
    /// <summary>枫树乡维回新村入选…: the village is meant, not the township it lies in.</summary>
    public static List<EntityMention> WithoutWholes(List<EntityMention> holders) =>
        [.. holders.Where((holder, i) => i + 1 == holders.Count || holder.Type != EntityType.Place || holders[i + 1].Span.Start != holder.Span.End)];

    /// <summary>The names that stand in a zone.</summary>
    public static ReadMention[] In(ReadSentence sentence, Zone zone)
    {
        var (first, count) = (0, 0);
        for (var i = 0; i < sentence.Mentions.Count; i++)
        {
            if (sentence.Mentions[i].Item?.Zone == zone && count++ == 0)
            {
                first = i;
            }
        }

        if (count == 0)
        {
            return [];
        }

        var names = new ReadMention[count];
        for (var at = 0; at < count; first++)
        {
            if (sentence.Mentions[first].Item?.Zone == zone)
            {
                names[at++] = sentence.Mentions[first];
            }
        }

        return names;
    }

    public Relation Of(
        RelationKind kind, EntityMention subject, EntityMention @object, ReadSentence sentence, ReportText report, string rule, bool sought = false) =>
        new(kind, subject, @object, sentence.Index, sought ? FactRole.Goal : roles.OfClause(report, sentence, @object.Span.Start), rule, confidence.Of(rule));
}
