using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Loading;

namespace KnowledgeGraph.Cli.Terminal;

/// <summary>
/// What would come and go in reports that are there already, for reviewing before an import: a line for each thing that is said. Where a sentence grows, all that follows it moves
/// on; what is only moved is left out.
/// </summary>
internal static class ChangeList
{
    private const int MostOfOne = 200;

    /// <summary>Where something stands, and what else follows from that.</summary>
    private static readonly HashSet<string> Positions = new(StringComparer.Ordinal)
    {
        "report", "evidence", "sentence", "section", "index", "hasSource", "hasSelector", "hasTarget", "start", "end", "exact", "quote", "rule", "confidence", "subject", "predicate", "object",
    };

    public static void Write(IReadOnlyList<ReportLoad> loads)
    {
        foreach (var load in loads.Where(load => load.Changes.Count > 0).OrderBy(load => load.FileName, StringComparer.Ordinal))
        {
            var lines = Lines(load.Changes);
            Console.WriteLine(lines.Count > 0
                ? $"{Path.GetFileName(load.FileName)} would change {load.Title}:"
                : $"{Path.GetFileName(load.FileName)} would change nothing of {load.Title} but where things stand in it.");
            foreach (var line in lines.Take(MostOfOne))
            {
                Console.WriteLine("  " + line);
            }

            if (lines.Count > MostOfOne)
            {
                Console.WriteLine($"  … {lines.Count - MostOfOne} more");
            }
        }
    }

    private static List<string> Lines(IReadOnlyList<ReportChange> changes)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var said in changes.GroupBy(change => (change.IsAdded, change.Subject)))
        {
            var parts = said.Where(change => !Positions.Contains(Name(change.Predicate)))
                .OrderBy(change => Name(change.Predicate) != "type").ThenBy(change => Name(change.Predicate), StringComparer.Ordinal)
                .Select(change => Name(change.Predicate) == "type" ? Name(change.Object) : $"{Name(change.Predicate)} {Name(change.Object)}")
                .ToList();
            if (parts is [] or ["Evidence"] or ["Mention"] or ["Sentence"] || parts.All(part => part.EndsWith("Selector", StringComparison.Ordinal)))
            {
                continue;
            }

            var isWhole = said.Any(change => Name(change.Predicate) == "type");
            var line = (isWhole ? "" : Name(said.Key.Subject) + ": ") + string.Join(", ", parts);
            counts[line] = counts.GetValueOrDefault(line) + (said.Key.IsAdded ? 1 : -1);
        }

        return [.. counts.Where(line => line.Value != 0).OrderBy(line => line.Key, StringComparer.Ordinal).ThenBy(line => line.Value)
            .Select(line => (line.Value > 0 ? "+ " : "- ") + line.Key)];
    }

    /// <summary>The last part of an IRI, of a fact the last two, such as <c>measure/132</c>; or a literal's text.</summary>
    private static string Name(Term term)
    {
        if (term is not Iri { Value: var iri })
        {
            return term is Literal literal ? $"“{literal.LexicalForm}”" : term.ToString()!;
        }

        var last = iri.LastIndexOfAny(['/', '#']);
        var isFact = last > 0 && last + 1 < iri.Length && iri[last] == '/' && char.IsAsciiDigit(iri[last + 1]);
        return Uri.UnescapeDataString(iri[((isFact ? iri.LastIndexOf('/', last - 1) : last) + 1)..]);
    }
}
