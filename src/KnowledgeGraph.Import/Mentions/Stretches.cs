using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Where the road ends in the name of one of its stretches or junctions: 大广高速|青山段, 万和线|白水互通.</summary>
internal sealed class Stretches(ScannedText scanned)
{
    private readonly RouteWords _words = scanned.Vocabulary.Routes;
    private readonly string _text = scanned.Text;

    /// <summary>The end of the whole's name, or null where the name is no part of a road.</summary>
    public int? WholeEnd(Candidate name)
    {
        var span = _text.AsSpan(name.Start, name.End - name.Start);
        if (name.Type != EntityType.Project || span.EndsWith("过境段", StringComparison.Ordinal) || _words.Stretches.AtEnd(span) is not (> 0 and var part))
        {
            return null;
        }

        if (span.IndexOf('期') is > 2 and var phase && "一二三四五六".Contains(span[phase - 1], StringComparison.Ordinal))
        {
            // 滨河大道一期甲路至乙路段 is a part of the first phase.
            return phase + 3 <= span.Length - part ? name.Start + phase + 1 : null;
        }

        for (var end = name.End - part - 1; end >= name.Start + 3; end--)
        {
            if (IsRoad(name.Start, end) && !_text.AsSpan(name.Start, end - name.Start).ContainsAny('至', '-', '—'))
            {
                var rest = _text.AsSpan(end, name.End - end);

                // 滨河大道延伸段 is new; 滨河大道延伸甲路至乙路段 is a part of what is new.
                return _words.NewWorks.AtStart(rest) is not (> 0 and var work) ? end
                    : rest.Contains('至') ? end + work
                    : null;
            }
        }

        return null;
    }

    /// <summary>A road by its kind (大广高速), its number (S202, 207国道) or its two ends (万和线).</summary>
    private bool IsRoad(int start, int end) =>
        (scanned.SuffixBefore(end) is { } suffix && end - suffix.Text.Length > start && _words.IsRoute(suffix))
        || (end - start <= 7 && _text[end - 1] == '线' && _text[end - 2] is not ('干' or '沿' or '支' or '在'))
        || (_text[end - 1] == '线' && char.IsAsciiDigit(_text[end - 2]))
        || (end - start >= 3 && char.IsAsciiLetterUpper(_text[start]) && char.IsAsciiDigit(_text[end - 1]) && !char.IsAsciiLetterOrDigit(_text[end]))
        || (_text.AsSpan(start, end - start).EndsWith("高速复线", StringComparison.Ordinal) && end - start > 4);
}
