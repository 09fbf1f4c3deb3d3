using System.Buffers;
using System.Collections.Immutable;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Reads goals and results without a number: 收入与经济增长同步, 增速高于全省平均水平.</summary>
internal sealed class RelativeMeasureReader
{
    private const string Rule = "relative-measure";
    private const double Confidence = 0.85;

    private readonly SearchValues<char> _first;
    private readonly string[] _together;
    private readonly string[] _above;
    private readonly string[] _joints;
    private readonly SearchValues<string> _references;
    private readonly LeftContextReader _left;
    private readonly RoleReader _roles;

    public RelativeMeasureReader(LexiconSource lexicons, LeftContextReader left, RoleReader roles)
    {
        var rows = lexicons.Read("relative-words").Rows;
        _together = Words("together");
        _above = Words("above");
        _joints = Words("with");
        _first = SearchValues.Create([.. _together.Concat(_above).Select(word => word[0])]);
        _references = SearchValues.Create(Words("reference"), StringComparison.Ordinal);
        (_left, _roles) = (left, roles);

        string[] Words(string use) =>
            [.. rows.Where(row => row["use"] == use).Select(row => row.Required("words")).OrderByDescending(word => word.Length)];
    }

    public ImmutableArray<RelativeMeasure> Read(ReportText report)
    {
        var found = ImmutableArray.CreateBuilder<RelativeMeasure>();
        for (var i = 0; i < report.Sentences.Length; i++)
        {
            var sentence = report.Sentences[i].Span;
            for (var at = sentence.Start; at < sentence.End;)
            {
                var next = Next(report.Text.AsSpan(at, sentence.End - at));
                if (next < 0)
                {
                    break;
                }

                var clause = Clause.Around(report.Text, sentence, new TextSpan(at + next, at + next + 1));
                if (ReadClause(report, i, clause, at + next) is { } measure)
                {
                    found.Add(measure);
                }

                at = Math.Max(clause.End, at + next + 1);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Where the first comparison begins, or -1.</summary>
    private int Next(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOfAny(_first) is >= 0 and var found; at += found + 1)
        {
            if (Longest(_together, text[(at + found)..]) is not null || Longest(_above, text[(at + found)..]) is not null)
            {
                return at + found;
            }
        }

        return -1;
    }

    private RelativeMeasure? ReadClause(ReportText report, int sentence, TextSpan clause, int position)
    {
        var text = report.Text;
        if (text.AsSpan(clause.Start, clause.Length).IndexOfAnyInRange('0', '9') >= 0)
        {
            return null;
        }

        var rest = text.AsSpan(position, clause.End - position);
        var (indicator, comparison, reference) = Longest(_together, rest) is { } together
            ? Together(text, clause, new TextSpan(position, position + together))
            : Above(text, clause, new TextSpan(position, position + (Longest(_above, rest) ?? 0)));
        if (indicator.Length < 2 || reference.Length < 2)
        {
            return null;
        }

        var span = new TextSpan(Math.Min(indicator.Start, reference.Start), Math.Max(comparison.End, reference.End));
        return new RelativeMeasure(
            span,
            report.Slice(span).ToString(),
            report.Slice(indicator).ToString(),
            report.Slice(comparison).ToString(),
            report.Slice(reference).ToString(),
            sentence,
            _roles.Read(report, sentence, clause.Start, position),
            Rule,
            Confidence);
    }

    /// <summary>X与Y基本同步.</summary>
    private (TextSpan Indicator, TextSpan Comparison, TextSpan Reference) Together(string text, TextSpan clause, TextSpan comparison)
    {
        var before = text.AsSpan(clause.Start, comparison.Start - clause.Start);
        foreach (var joint in _joints)
        {
            var at = before.LastIndexOf(joint, StringComparison.Ordinal);
            if (at > 0)
            {
                var reference = LeftContextReader.Trim(text, clause.Start + at + joint.Length, comparison.Start);
                return (Phrase(text, clause.Start, clause.Start + at), comparison, reference);
            }
        }

        return default;
    }

    /// <summary>X快于Y.</summary>
    private (TextSpan Indicator, TextSpan Comparison, TextSpan Reference) Above(string text, TextSpan clause, TextSpan comparison)
    {
        var reference = LeftContextReader.Trim(text, comparison.End, clause.End);
        var isReference = text.AsSpan(reference.Start, reference.Length).IndexOfAny(_references) >= 0;
        return isReference ? (Phrase(text, clause.Start, comparison.Start), comparison, reference) : default;
    }

    private TextSpan Phrase(string text, int start, int end) => _left.Read(text, new TextSpan(start, end), number: null).Phrase;

    private static int? Longest(string[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return null;
    }
}
