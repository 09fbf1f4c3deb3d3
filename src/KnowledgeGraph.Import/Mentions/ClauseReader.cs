using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Reads the clauses of a sentence: its groups of verbs, and the zones between them.</summary>
internal sealed class ClauseReader
{
    private readonly ScannedText _scanned;
    private readonly string _text;
    private readonly Tokenizer _tokenizer;
    private readonly List<Token> _tokens = new(128);
    private readonly VerbGroupReader _groups;

    public ClauseReader(ScannedText scanned)
    {
        _scanned = scanned;
        _text = scanned.Text;
        _tokenizer = new Tokenizer(scanned);
        _groups = new VerbGroupReader(scanned, _tokens);
    }

    /// <summary>The tokens of the sentence read last; the reader itself goes on to the next.</summary>
    public ArraySegment<Token> TakeTokens() => _scanned.Tokens.Keep(_tokens);

    /// <summary>Reads the sentence between two positions.</summary>
    public List<Clause> Read(int sentence, int start, int end)
    {
        _tokens.Clear();
        _tokenizer.Tokenize(start, end, _tokens);
        var clauses = new List<Clause>();
        for (var first = 0; first < _tokens.Count;)
        {
            var last = first;
            while (last < _tokens.Count && _tokens[last].Kind != TokenKind.ClauseEnd)
            {
                last++;
            }

            if (last > first)
            {
                var clause = new Clause(sentence, _tokens[first].Start, _tokens[last - 1].End);
                ReadZones(clause, first, last);
                Inherit(clauses, clause);
                clauses.Add(clause);
            }

            first = last + 1;
        }

        return clauses;
    }

    private void ReadZones(Clause clause, int first, int last)
    {
        VerbGroup? before = null;
        Zone? previous = null;
        for (var i = first; i < last;)
        {
            var zoneEnd = i;
            while (zoneEnd < last && !_groups.Begins(zoneEnd, first, last, before))
            {
                zoneEnd++;
            }

            var groupEnd = zoneEnd;
            while (groupEnd < last && (groupEnd == zoneEnd || _groups.GoesOn(groupEnd, last)))
            {
                groupEnd++;
            }

            var group = zoneEnd < last ? _groups.Read(zoneEnd, groupEnd) : null;
            var zone = new Zone(i, zoneEnd)
            {
                Before = i < last && (IsSeparator(i) || (_tokens[i].Kind == TokenKind.Of && group is not null)) && i < zoneEnd ? null : before,
                After = zoneEnd > i && IsSeparator(zoneEnd - 1) ? null : group,
                Prepositional = i < zoneEnd && _tokens[i].Kind == TokenKind.Preposition && !NumbersStreet(i),
            };
            ItemReader.Read(_text, _tokens, zone);
            if (previous is not null)
            {
                previous.Next = zone;
                zone.Previous = previous;
            }

            clause.Zones.Add(zone);
            (previous, before, i) = (zone, group, groupEnd);
            if (groupEnd == last && group is not null)
            {
                var rest = new Zone(last, last) { Before = group };
                zone.Next = rest;
                clause.Zones.Add(rest);
            }
        }
    }

    /// <summary>经二路: no preposition, but a street of a grid.</summary>
    private bool NumbersStreet(int token) =>
        _tokens[token] is { Word.Text: "经", End: var end } && end + 1 < _text.Length
        && "一二三四五六七八九十".Contains(_text[end], StringComparison.Ordinal) && _text[end + 1] is '路' or '街' or '道' or '线';

    /// <summary>A clause without verbs continues the list of the clause before it.</summary>
    private void Inherit(List<Clause> clauses, Clause clause)
    {
        if (clauses.Count > 0 && !HasGeneralVerb(clause) && clause.Zones is [{ Before: null, After: null, Prepositional: false } only]
            && clauses[^1].Zones is { Count: > 0 } zones && zones[^1] is { IsEmpty: false, Before: not null } governed
            && (only.Items.Exists(item => item.Counted) || GoesOnWithList(governed, only)))
        {
            only.Before = governed.Before;
            only.Inherited = true;
        }
    }

    /// <summary>推进甲高速、乙高速，丙铁路和丁铁路，戊航道、己大桥等项目: commas between the groups of a list that is not closed yet.</summary>
    private bool GoesOnWithList(Zone governed, Zone only) =>
        governed is { Items.Count: > 1, Before.Phase: not null } && governed.Items[^1] is { IsClass: false, Counted: false } last && only.Items.Count > 1
        && (IsBuilt(last.End) || governed.Inherited) && only.Items.TrueForAll(item => item.IsClass || item.ClassItem is not null || IsBuilt(item.End) || only.Items[^1] != item);

    private bool IsBuilt(int end) => _scanned.SuffixBefore(end) is { Suffixes: [{ Type: EntityType.Project }, ..] };

    /// <summary>高校增设专业90个: an ordinary verb makes a statement of its own.</summary>
    private bool HasGeneralVerb(Clause clause)
    {
        if (clause.Zones is not [var only, ..])
        {
            return false;
        }

        for (var i = only.FirstToken + 1; i + 1 < only.EndToken; i++)
        {
            if (_tokens[i] is { Kind: TokenKind.Verb, Word: { } word } && word.Is(WordClass.GeneralVerb) && !word.Is(WordClass.Verb) && !_groups.EndsInSuffix(i, only.EndToken))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSeparator(int token) => _tokens[token].Kind is TokenKind.ListMark or TokenKind.Conjunction;
}
