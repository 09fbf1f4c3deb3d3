using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts;

/// <summary>
/// Tells results from goals: by the section, unless words of the clause or the sentence say otherwise (力争, 将; 已, 去年).
/// </summary>
internal sealed class RoleReader
{
    /// <summary>Words farther away say nothing of a fact; some sources have no full stop for many pages.</summary>
    private const int FarthestWord = 400;

    private readonly Dictionary<SectionKind, (string Words, FactRole Role, bool InSentence)[]> _words;

    public RoleReader(LexiconSource lexicons)
    {
        _words = lexicons.Read("role-words").Rows
            .GroupBy(row => row.Enum<SectionKind>("section"))
            .ToDictionary(
                group => group.Key,
                group => group.Select(row => (row.Required("words"), row.Enum<FactRole>("role"), row["scope"] == "sentence")).ToArray());
    }

    /// <summary>The role of what a sentence says at a position.</summary>
    /// <param name="clauseStart">Where the clause of the position begins.</param>
    public FactRole Read(ReportText report, int sentence, int clauseStart, int position)
    {
        var span = report.Sentences[sentence].Span;
        var kind = report.Sections[report.Sentences[sentence].Section].Kind;
        var role = kind == SectionKind.Plan ? FactRole.Goal : FactRole.Result;
        if (!_words.TryGetValue(kind, out var words))
        {
            return role;
        }

        var clause = report.Text.AsSpan(clauseStart, Math.Max(0, position - clauseStart));
        var from = Math.Max(span.Start, position - FarthestWord);
        var before = report.Text.AsSpan(from, Math.Max(0, position - from));
        foreach (var word in words)
        {
            if (Speaks(word.InSentence ? before : clause, word.Words))
            {
                return word.Role;
            }
        }

        return role;
    }

    /// <summary>Whether the words stand in the text other than as what something is compared with (比去年增加).</summary>
    private static bool Speaks(ReadOnlySpan<char> text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && !(at > 0 && (text[at - 1] is '比' or '较' or '同' or '与' or '于'));
    }
}
