using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts;

/// <summary>
/// Tells results from goals: by the section, unless words of the clause or the sentence say otherwise (力争, 将; 已, 去年).
/// </summary>
internal sealed class RoleReader
{
    /// <summary>Words farther away say nothing of a fact; some sources have no full stop for many pages.</summary>
    private const int FarthestWord = 400;

    private static readonly string[] PlanWords = ["今年", "将", "力争", "确保", "争取", "计划", "明年", "再", "要", "；", "为基础"];

    /// <summary>How far before a fact the words may stand; at the opening of the sentence they hold until it turns to what is planned.</summary>
    private enum WordScope
    {
        Clause,
        Sentence,
        Opening,

        /// <summary>A longer phrase in which shorter words say nothing: 项目前期 hides 目前.</summary>
        Hiding,

        /// <summary>At the beginning of what stands behind its subject, it says that this is to come: 新院区即将建成.</summary>
        Predicate,
    }

    private readonly record struct RoleWords(string Words, FactRole Role, WordScope Scope);

    private readonly Dictionary<SectionKind, RoleWords[]> _words;
    private readonly string[] _hiding;
    private readonly PhraseSet _toCome;

    public RoleReader(LexiconSource lexicons)
    {
        var rows = lexicons.Read("role-words").Rows;
        _hiding = Of(WordScope.Hiding);
        _toCome = new PhraseSet(Of(WordScope.Predicate));
        _words = rows
            .Where(row => row.Enum<WordScope>("scope") is not (WordScope.Hiding or WordScope.Predicate))
            .GroupBy(row => row.Enum<SectionKind>("section"))
            .ToDictionary(
                group => group.Key,
                group => group.Select(row => new RoleWords(row.Required("words"), row.Enum<FactRole>("role"), row.Enum<WordScope>("scope"))).ToArray());

        string[] Of(WordScope scope) => [.. rows.Where(row => row.Enum<WordScope>("scope") == scope).Select(row => row.Required("words"))];
    }

    /// <summary>The verbs behind a subject begin with a word that says that what happens is to come.</summary>
    public bool SaysToCome(ReadOnlySpan<char> predicate) => _toCome.AtStart(predicate) > 0;

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

        var from = Math.Max(span.Start, position - FarthestWord);
        var clause = report.Text.AsSpan(clauseStart, Math.Max(0, position - clauseStart));
        var before = report.Text.AsSpan(from, Math.Max(0, position - from));
        var first = Math.Min(from, clauseStart);
        var characters = new TextCharacters(report.Text.AsSpan(first, Math.Max(0, position - first)));
        foreach (var word in words)
        {
            if (!characters.MayContain(word.Words))
            {
                continue;
            }

            if (word.Scope == WordScope.Opening
                ? before.StartsWith(word.Words, StringComparison.Ordinal) && span.Start == from && !TurnsToPlan(before)
                : Speaks(word.Scope == WordScope.Sentence ? before : clause, word.Words))
            {
                return word.Role;
            }
        }

        return role;
    }

    /// <summary>去年开工56个，今年再开工60个: the sentence goes on to what is planned.</summary>
    private static bool TurnsToPlan(ReadOnlySpan<char> text)
    {
        foreach (var words in PlanWords)
        {
            if (text.Contains(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words stand in the text other than as what something is compared with (比去年增加) or as a part of other words.</summary>
    private bool Speaks(ReadOnlySpan<char> text, string words)
    {
        for (var from = 0; text[from..].IndexOf(words, StringComparison.Ordinal) is >= 0 and var found; from += found + 1)
        {
            var at = from + found;
            if (!(at > 0 && (text[at - 1] is '比' or '较' or '同' or '与' or '于')) && !IsHidden(text, at, words))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHidden(ReadOnlySpan<char> text, int at, string words)
    {
        foreach (var hiding in _hiding)
        {
            // It begins before the words and runs into them, or goes on behind them: 即将|完成, 要求.
            var inner = hiding.IndexOf(words[0], StringComparison.Ordinal);
            if (inner >= 0 && at >= inner && (inner > 0 || hiding.Length > words.Length) && text[(at - inner)..].StartsWith(hiding, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
