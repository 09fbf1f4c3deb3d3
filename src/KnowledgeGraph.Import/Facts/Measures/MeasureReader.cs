using System.Collections.Immutable;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Reads the measures of a report: every number that states an amount, with what it means.</summary>
internal sealed class MeasureReader
{
    private readonly LeftContextReader _left;
    private readonly DraftReader _drafts;
    private readonly RelativeMeasureReader _relative;
    private readonly RoleReader _roles;
    private readonly MeasureRules _rules;

    public MeasureReader(LexiconSource lexicons, RoleReader roles)
    {
        var words = new IndicatorWords(lexicons);
        var comparators = new ComparatorWords(lexicons);
        _left = new LeftContextReader(words, comparators, new ChangeWords(lexicons));
        _drafts = new DraftReader(new QuantityScanner(lexicons), comparators, _left, new RightPhraseReader(words));
        _relative = new RelativeMeasureReader(lexicons, _left, roles);
        _rules = new MeasureRules(lexicons);
        _roles = roles;
    }

    /// <summary>The measures of the whole report in the order of the text.</summary>
    /// <param name="names">What was read as names, so that a subject is not taken for a part of what is counted.</param>
    public ImmutableArray<Measure> Read(ReportText report, ImmutableArray<EntityMention> names)
    {
        var subjects = new Dictionary<int, EntityMention>();
        foreach (var name in names)
        {
            if (!subjects.TryGetValue(name.Span.Start, out var longer) || longer.Span.End < name.Span.End)
            {
                subjects[name.Span.Start] = name;
            }
        }

        var measures = ImmutableArray.CreateBuilder<Measure>();
        for (var i = 0; i < report.Sentences.Length; i++)
        {
            var sentence = report.Sentences[i];
            if (report.Sections[sentence.Section].Kind == SectionKind.Annex)
            {
                continue;
            }

            var drafts = _drafts.Read(report.Text, sentence.Span);
            IndicatorPairing.Pair(report.Text, drafts);
            foreach (var draft in drafts)
            {
                if (!IsFurniture(report, draft.Quantity.Span) && !IsInName(names, draft.Quantity.Span))
                {
                    measures.Add(Finish(report, i, draft, subjects));
                }
            }
        }

        return measures.ToImmutable();
    }

    /// <summary>What is compared with something else instead of stated: 与经济增长同步.</summary>
    public ImmutableArray<RelativeMeasure> ReadRelative(ReportText report) => _relative.Read(report);

    private Measure Finish(ReportText report, int sentence, MeasureDraft draft, Dictionary<int, EntityMention> subjects)
    {
        var indicator = draft.IndicatorName is null && draft.Rule != MeasureRules.Behind ? _left.WithoutSubject(report.Text, draft.Indicator, subjects) : draft.Indicator;
        if (draft.Rule == MeasureRules.Behind)
        {
            indicator = WithoutNameBehind(report.Text, indicator, subjects);
        }
        else if (draft.Rule == MeasureRules.Before && draft.Right.Length == 0 && draft.Quantity.Kind != UnitKind.Money)
        {
            indicator = _left.WithoutDone(report.Text, indicator);
        }

        var quantity = draft.Quantity;
        var comparator = draft.Comparator
            ?? (quantity.Number.IsMore ? Comparator.AtLeast : quantity.Number.IsVague ? Comparator.About : Comparator.Equal);
        return new Measure(
            quantity.Span,
            report.Slice(quantity.Span).ToString(),
            draft.IndicatorName ?? report.Slice(indicator).ToString(),
            indicator,
            quantity.Value,
            quantity.Upper,
            quantity.Unit,
            comparator,
            report.Slice(draft.ComparatorSpan).ToString(),
            quantity.Unit == "番" ? ChangeKind.Increase : draft.Change,
            sentence,
            _roles.Read(report, sentence, draft.Clause.Start, quantity.Span.Start),
            draft.Rule,
            _rules.Confidence(draft.Rule))
        {
            Period = PeriodReader.Read(report.Text, report.Sentences[sentence].Span, quantity.Span.Start),
        };
    }

    /// <summary>4个回迁小区和柳林路: a name behind the conjunction is not counted with the kind before it.</summary>
    private static TextSpan WithoutNameBehind(string text, TextSpan phrase, Dictionary<int, EntityMention> names)
    {
        for (var i = phrase.Start + 2; i < phrase.End - 1; i++)
        {
            if (text[i] is '和' or '及' or '与' && names.TryGetValue(i + 1, out var name) && name.Type != EntityType.Honour && name.Span.Length * 2 > phrase.End - i)
            {
                return phrase with { End = i };
            }
        }

        return phrase;
    }

    /// <summary>The number is a part of a name that begins before it: 宏达60万吨钾肥项目.</summary>
    /// <param name="names">In the order of the text, but for the names inside of names.</param>
    private static bool IsInName(ImmutableArray<EntityMention> names, TextSpan span)
    {
        var (low, high) = (0, names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = names[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && i >= low - 4; i--)
        {
            if (names[i].Span.Start < span.Start && names[i].Span.End > span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFurniture(ReportText report, TextSpan span)
    {
        var (low, high) = (0, report.Furniture.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = report.Furniture[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < report.Furniture.Length && report.Furniture[low].Overlaps(span);
    }
}
