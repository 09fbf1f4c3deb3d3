using System.Collections.Immutable;

namespace KnowledgeGraph.Import.Reflow;

/// <summary>Reads paragraphs in order into a tree of sections and their sentences.</summary>
internal sealed class OutlineReader(string text, SectionCues cues)
{
    private const int RunInLevel = 5;

    private readonly OutlineBuilder _outline = new();
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();

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
        var kind = cues.OfOpening(Slice(sentence));
        if (kind != SectionKind.Other)
        {
            _outline.Turn(kind, sentence.Start);
        }
    }

    private void Add(TextSpan span) => _sentences.Add(new Sentence(span, _outline.Current, _paragraph));

    private ReadOnlySpan<char> Slice(TextSpan span) => text.AsSpan(span.Start, span.Length);
}
