using System.Collections.Immutable;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts;

/// <summary>Reads the names of a report, what is done with them, and how they belong together.</summary>
internal sealed class NamedFactReader
{
    private readonly MentionReader _mentions;
    private readonly ClauseRole _roles;
    private readonly StatusReader _statuses;
    private readonly RelationReader _relations;

    /// <exception cref="LexiconException">A lexicon is missing or wrong.</exception>
    public NamedFactReader(LexiconSource lexicons)
    {
        var confidence = new RuleConfidence(lexicons);
        _mentions = new MentionReader(lexicons);
        _roles = new ClauseRole(new RoleReader(lexicons));
        _statuses = new StatusReader(confidence, _roles, new SubjectPhases(new ObjectPhases(lexicons)));
        _relations = new RelationReader(new RelationBuilder(confidence, _roles));
    }

    public (ImmutableArray<EntityMention> Entities, ImmutableArray<Status> Statuses, ImmutableArray<Relation> Relations) Read(ReportText report)
    {
        var entities = ImmutableArray.CreateBuilder<EntityMention>();
        var statuses = new List<Status>();
        var relations = new List<Relation>();
        using var sentences = _mentions.Read(report);
        foreach (var sentence in sentences)
        {
            foreach (var mention in sentence.Mentions)
            {
                entities.Add(mention.Entity);
                foreach (var (inner, _) in mention.Inner)
                {
                    entities.Add(inner);
                }
            }

            if (sentence.Mentions.Count == 0 || report.Sections[report.Sentences[sentence.Index].Section].Kind == SectionKind.Annex)
            {
                continue;
            }

            _statuses.Read(report, sentence, statuses);
            _relations.Read(report, sentence, relations);
        }

        return (entities.ToImmutable(), [.. statuses], [.. relations]);
    }
}
