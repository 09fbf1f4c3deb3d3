using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>通城玉立樊牌、崇阳兴民钢圈建成投产: what stands in a list before a verb of building is a project, also where no word of it says so.</summary>
internal sealed class BuiltLists(Vocabulary vocabulary)
{
    private const int Shortest = 3;
    private const int Longest = 14;

    public void Find(SentenceView view, Zone zone)
    {
        if (zone.Items.Count < 2 || zone.After is not { Phase: Phase.Start or Phase.Complete or Phase.Open } verb || !verb.Has(VerbTraits.Builds)
            || view.Scanned.SuffixBefore(zone.Items[^1].End) is { Suffixes: [{ Type: EntityType.Programme }, ..] })
        {
            return;
        }

        foreach (var item in zone.Items)
        {
            var length = item.End - item.Start;
            if (item.ClassItem is null && !item.IsClass && !item.Counted && length is >= Shortest and <= Longest && IsUnknown(view, item))
            {
                view.Add(new Candidate(EntityType.Project, item.Start, item.End, view.Weights.ListMember, "list-built", item));
            }
        }
    }

    /// <summary>No word that names a kind, opens a clause or joins stands in it.</summary>
    private bool IsUnknown(SentenceView view, Item item)
    {
        foreach (var token in view.Tokens)
        {
            if (token.Start >= item.Start && token.End <= item.End
                && (token.Kind is not (TokenKind.Text or TokenKind.Noun) || (token.Kind == TokenKind.Noun && view.Scanned.PlaceAt(token.Start) is null)))
            {
                return false;
            }
        }

        return view.Scanned.SuffixBefore(item.End) is null
            && !GenericModifier.IsGeneric(view, item.Start, item.End)
            && !vocabulary.Is(view.Slice(item.Start, item.End), WordClass.Noun | WordClass.Abstract | WordClass.Generic | WordClass.Stop);
    }
}
