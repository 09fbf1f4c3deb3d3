using System.Collections.Immutable;

namespace KnowledgeGraph.Import.Reflow;

/// <summary>Reads paragraphs in order into a tree of sections and their sentences.</summary>
internal sealed class OutlineReader(string text, SectionCues cues)
{
    private const int RunInLevel = 5;
    private const string Ordinals = "一二三四五六七八九";

    private readonly OutlineBuilder _outline = new();
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();

    private readonly bool?[] _followed = new bool?[Ordinals.Length];

    private int _paragraph;

    public (ImmutableArray<Section> Sections, ImmutableArray<Sentence> Sentences) Read(List<TextSpan> paragraphs)
    {
        _outline.OpenDocument(Title(paragraphs), text.Length);
        foreach (var paragraph in paragraphs)
        {
            ReadParagraph(paragraph);
            _paragraph++;
        }

        return (_outline.Close(text, cues), _sentences.ToImmutable());
    }

    /// <summary>The line before the first sentence that calls itself a report.</summary>
    private (string Title, TextSpan Span) Title(List<TextSpan> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count && i < 12; i++)
        {
            var line = Slice(paragraphs[i]);
            if (line.Length > 60 || line.Contains('。') || HeadingMark.Match(line) is not null)
            {
                break;
            }

            if (line.Contains("报告", StringComparison.Ordinal))
            {
                return (line.ToString(), paragraphs[i]);
            }
        }

        return ("", default);
    }

    private void ReadParagraph(TextSpan paragraph)
    {
        var start = paragraph.Start;
        var end = paragraph.End;
        if (_sentences.Count > 3 && cues.OpensAnnex(Slice(paragraph)))
        {
            _outline.OpenAnnex(Slice(paragraph).ToString(), paragraph);
            Add(paragraph);
            return;
        }

        var isFirst = true;
        while (start < end)
        {
            var heading = ReadHeading(new TextSpan(start, end), isFirst);
            if (heading > 0)
            {
                Add(new TextSpan(start, start + heading));
                start += heading;
                isFirst = false;
                continue;
            }

            var stop = SentenceEnd.Find(text, start, end);
            ReadOpening(new TextSpan(start, stop));
            Add(new TextSpan(start, stop));
            start = stop;
            isFirst = false;
        }
    }

    /// <summary>Opens the section whose heading begins here and gives the heading's length, or 0.</summary>
    private int ReadHeading(TextSpan rest, bool isFirst)
    {
        var words = Slice(rest);
        if (HeadingMark.Match(words) is { } mark && (isFirst || mark.Level <= 2))
        {
            var length = HeadingExtent.OfNumbered(words, mark);
            if (length > 0)
            {
                var title = words[mark.Length..length].TrimEnd("。：！").ToString();
                _outline.Open(mark.Level, title, new TextSpan(rest.Start, rest.Start + length), cues.OfHeading(title));
            }

            return length;
        }

        var runIn = isFirst ? HeadingExtent.OfRunIn(words) : 0;
        if (runIn > 0)
        {
            var title = words[..runIn].Trim("—。").ToString();
            _outline.Open(RunInLevel, title, new TextSpan(rest.Start, rest.Start + runIn), SectionKind.Other);
        }

        return runIn;
    }

    private void ReadOpening(TextSpan sentence)
    {
        var words = Slice(sentence);
        var kind = FiveYears(words) ?? cues.OfOpening(words);
        if (kind != SectionKind.Other)
        {
            _outline.Turn(kind, sentence.Start);
        }
    }

    /// <summary>“十四五”时期 looks back where the text also speaks of “十五五”, the plan that follows, or calls those years hard (极不平凡); else it looks ahead.</summary>
    private SectionKind? FiveYears(ReadOnlySpan<char> sentence)
    {
        if (sentence.Length < 7 || sentence[0] != '“' || sentence[1] != '十' || sentence[3] != '五' || sentence[4] != '”'
            || !(sentence[5..].StartsWith("时期", StringComparison.Ordinal) || sentence[5..].StartsWith("期间", StringComparison.Ordinal) || sentence[5..].StartsWith("以来", StringComparison.Ordinal)))
        {
            return null;
        }

        var number = Ordinals.IndexOf(sentence[2], StringComparison.Ordinal);
        if (number >= 0 && SectionCues.CallsPast(sentence))
        {
            _followed[number] = true;
        }

        return number < 0 ? null
            : IsFollowed(number) ? SectionKind.Review
            : sentence[5..].StartsWith("以来", StringComparison.Ordinal) ? SectionKind.Review
            : SectionKind.Plan;
    }

    /// <summary>The text names the plan behind this one; asked once for each plan.</summary>
    private bool IsFollowed(int number)
    {
        if (_followed[number] is not { } known)
        {
            known = number + 1 < Ordinals.Length && text.Contains($"“十{Ordinals[number + 1]}五”", StringComparison.Ordinal);
            _followed[number] = known;
        }

        return known;
    }

    private void Add(TextSpan span) => _sentences.Add(new Sentence(span, _outline.Current, _paragraph));

    private ReadOnlySpan<char> Slice(TextSpan span) => text.AsSpan(span.Start, span.Length);
}
