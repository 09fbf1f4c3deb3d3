using System.Collections.Immutable;

namespace KnowledgeGraph.Import.Reflow;

/// <summary>The sections that are open while a report is read, and those that are closed.</summary>
internal sealed class OutlineBuilder
{
    /// <summary>A section under construction. Ranks leave room for turns (odd) between the levels of headings (even).</summary>
    private sealed class Draft
    {
        public required int Rank { get; init; }

        public required string Title { get; init; }

        public required TextSpan Heading { get; init; }

        public required SectionKind Kind { get; set; }

        /// <summary>Whether a heading said the kind, here or above; then only difficulties interrupt it.</summary>
        public required bool IsHeaded { get; init; }

        public required int Parent { get; init; }

        public int BodyEnd { get; set; }
    }

    private readonly List<Draft> _drafts = [];
    private readonly Stack<int> _open = new();
    private int _end;

    public int Current => _open.Peek();

    public void OpenDocument((string Title, TextSpan Span) title, int end)
    {
        _end = end;
        Push(0, title.Title, title.Span, SectionKind.Other, isHeaded: false, parent: -1);
    }

    public void Open(int level, string title, TextSpan heading, SectionKind kind)
    {
        CloseDownTo(2 * level, heading.Start);
        var parent = _drafts[Current];
        kind = parent.Kind == SectionKind.Annex ? SectionKind.Annex : kind;
        var isHeaded = kind != SectionKind.Other || parent.IsHeaded;
        Push(2 * level, title, heading, kind == SectionKind.Other ? parent.Kind : kind, isHeaded, Current);
    }

    /// <summary>Opens the explanations behind the report, which go on to its end.</summary>
    public void OpenAnnex(string title, TextSpan heading)
    {
        CloseDownTo(1, heading.Start);
        Push(1, title, heading, SectionKind.Annex, isHeaded: true, Current);
    }

    /// <summary>The text turns to another matter without a heading; this holds until a heading as high as the one above, or the next turn.</summary>
    public void Turn(SectionKind kind, int position)
    {
        if (_drafts[Current].Kind == kind || _drafts[Current].Kind == SectionKind.Annex || (_drafts[Current].IsHeaded && kind != SectionKind.Problems))
        {
            return;
        }

        var numbered = _open.First(index => _drafts[index].Rank is var rank && rank < 10 && rank % 2 == 0);
        CloseDownTo(_drafts[numbered].Rank + 1, position);
        Push(_drafts[numbered].Rank + 1, "", new TextSpan(position, position), kind, isHeaded: false, Current);
    }

    public ImmutableArray<Section> Close(string text, SectionCues cues)
    {
        CloseDownTo(0, _end);
        InferKinds(text, cues);
        var sections = ImmutableArray.CreateBuilder<Section>(_drafts.Count);
        foreach (var draft in _drafts)
        {
            var body = new TextSpan(draft.Heading.End, Math.Max(draft.Heading.End, draft.BodyEnd));
            sections.Add(new Section((draft.Rank + 1) / 2, draft.Title, draft.Heading, body, draft.Kind, draft.Parent));
        }

        return sections.MoveToImmutable();
    }

    /// <summary>
    /// What stands in numbered sections before the first plan is review; a text that announces nothing is what most of its words say.
    /// </summary>
    private void InferKinds(string text, SectionCues cues)
    {
        InferFromYears();
        var plan = _drafts.FindIndex(draft => draft.Kind == SectionKind.Plan);
        if (_drafts.TrueForAll(draft => draft.Kind == SectionKind.Other))
        {
            var kind = cues.Vote(text);
            _drafts.ForEach(draft => draft.Kind = kind);
        }

        for (var i = 1; i < plan; i++)
        {
            if (_drafts[i].Kind == SectionKind.Other)
            {
                _drafts[i].Kind = SectionKind.Review;
            }
        }

        if (plan > 0 && !_drafts.Exists(draft => draft.Kind == SectionKind.Review))
        {
            // Without headings, what stands before the plan looks back.
            _drafts[0].Kind = SectionKind.Review;
        }

        for (var i = plan + 1; plan > 0 && i < _drafts.Count; i++)
        {
            // 四、加强政府自身建设 behind the plan belongs to it.
            if (_drafts[i] is { Kind: SectionKind.Other, Rank: 2 })
            {
                SetKind(i, SectionKind.Plan);
            }
        }
    }

    /// <summary>一、2023年工作回顾 makes a plan of 二、做好2024年各项工作, and the other way round.</summary>
    private void InferFromYears()
    {
        var review = YearOf(SectionKind.Review);
        var plan = YearOf(SectionKind.Plan);
        for (var i = 1; i < _drafts.Count; i++)
        {
            if (_drafts[i].Kind != SectionKind.Other || _drafts[i].Rank > 2 || Year(_drafts[i].Title) is not { } year)
            {
                continue;
            }

            var kind = year > review ? SectionKind.Plan : year < plan ? SectionKind.Review : SectionKind.Other;
            SetKind(i, kind);
        }
    }

    /// <summary>A kind holds for the sections below that have none of their own.</summary>
    private void SetKind(int index, SectionKind kind)
    {
        _drafts[index].Kind = kind;
        for (var i = index + 1; i < _drafts.Count && _drafts[i].Rank > _drafts[index].Rank; i++)
        {
            if (_drafts[i].Kind == SectionKind.Other)
            {
                _drafts[i].Kind = kind;
            }
        }
    }

    private int? YearOf(SectionKind kind) =>
        _drafts.Where(draft => draft.Kind == kind && draft.Rank is > 0 and <= 2).Select(draft => Year(draft.Title)).FirstOrDefault(year => year is not null);

    private static int? Year(string title)
    {
        var at = title.IndexOf('年', StringComparison.Ordinal);
        return at >= 4 && int.TryParse(title.AsSpan(at - 4, 4), out var year) ? year : null;
    }

    private void Push(int rank, string title, TextSpan heading, SectionKind kind, bool isHeaded, int parent)
    {
        _open.Push(_drafts.Count);
        _drafts.Add(new Draft { Rank = rank, Title = title, Heading = heading, Kind = kind, IsHeaded = isHeaded, Parent = parent });
    }

    private void CloseDownTo(int rank, int position)
    {
        while (_open.Count > 0 && _drafts[_open.Peek()].Rank >= rank)
        {
            _drafts[_open.Pop()].BodyEnd = position;
        }
    }
}
