using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Names that reports all over the country share (<c>known-names.tsv</c>).</summary>
internal sealed class KnownNames
{
    private readonly (EntityType Type, string[] NotBefore)[] _names;
    private readonly Automaton _automaton;

    public KnownNames(LexiconSource lexicons)
    {
        var rows = lexicons.Read("known-names").Rows;
        _names = [.. rows.Select(row => (row.Enum<EntityType>("type"), row["not-before"].Split('|', StringSplitOptions.RemoveEmptyEntries)))];
        _automaton = new Automaton(rows.Select(row => row.Required("name")));
    }

    public void Find(SentenceView view, int start, int end)
    {
        var matches = new List<Match>();
        _automaton.Scan(view.Slice(start, end), matches);
        foreach (var match in matches)
        {
            var (type, notBefore) = _names[match.Pattern];
            var rest = view.Text.AsSpan(start + match.End);
            var meant = true;
            foreach (var word in notBefore)
            {
                meant &= !rest.StartsWith(word, StringComparison.Ordinal);
            }

            if (meant)
            {
                var (from, to) = (start + match.Start, start + match.End);
                view.Add(new Candidate(type, from, to, (type == EntityType.Place ? view.Weights.PlaceShort : view.Weights.Known), "known", view.ItemAt(from, to)));
            }
        }
    }
}
