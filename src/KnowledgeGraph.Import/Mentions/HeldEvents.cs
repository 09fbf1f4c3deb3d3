using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>What is held is an event, whatever its last word: 举办潍坊国际风筝会.</summary>
internal static class HeldEvents
{
    private const int Shortest = 4;

    public static void Find(SentenceView view, Item item)
    {
        var isSubject = item.Zone is { Before: null, After: { } held } && held.Has(VerbTraits.Holds);
        if ((item.Zone.Before?.Has(VerbTraits.Holds) != true && !isSubject) || item.Counted || item.IsClass || item.Zone.Prepositional
            || item.End - item.Start < Shortest || view.Text[item.End - 1] is not ('会' or '节' or '赛' or '展' or '周' or '季' or '日' or '班' or '营' or '仪')
            || GenericModifier.IsGeneric(view, item.Start, item.End - 1))
        {
            return;
        }

        var score = view.Weights.HeldEvent + NameEdges.Inside(view, item.Zone, item.Start, item.End);
        view.Add(new Candidate(EntityType.Event, TitleEdges.WithYear(view, item.Zone, item.Start), item.End, score, "held-event", item));
    }
}
