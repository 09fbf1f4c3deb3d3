using System.Buffers;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Reflow;

/// <summary>
/// What a page, a newspaper or a web site adds to a report: page numbers, 下转3版, the name of the source. It stays in the text,
/// for positions count it, but it belongs to no sentence.
/// </summary>
internal sealed class PageFurniture
{
    private const int LongestLine = 80;

    private readonly string[] _bracketed;
    private readonly string[] _starts;
    private readonly SearchValues<char> _firsts;

    public PageFurniture(LexiconSource lexicons)
    {
        var rows = lexicons.Read("page-furniture").Rows;
        _bracketed = [.. rows.Where(row => row["where"] == "around").Select(row => row.Required("words"))];
        _starts = [.. rows.Where(row => row["where"] == "start").Select(row => row.Required("words"))];
        _firsts = SearchValues.Create([.. _starts.Select(start => start[0])]);
    }

    /// <summary>For each line whether it is furniture.</summary>
    public bool[] Find(string text, List<SourceLine> lines)
    {
        var found = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = text.AsSpan(lines[i].Span.Start, lines[i].Span.Length);
            found[i] = line.Length <= LongestLine && (IsTurn(line) || IsMarkedPageNumber(line) || StartsAsFurniture(line));
        }

        MarkBarePageNumbers(text, lines, found);
        return found;
    }

    private bool StartsAsFurniture(ReadOnlySpan<char> line)
    {
        if (!_firsts.Contains(line[0]))
        {
            return false;
        }

        foreach (var start in _starts)
        {
            if (line.StartsWith(start, StringComparison.Ordinal) && line.IndexOf('。') < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>（下转3版）, 上接第一版.</summary>
    private bool IsTurn(ReadOnlySpan<char> line)
    {
        var inner = line.Trim("（）()【】[]▲▼●■◆*");
        foreach (var words in _bracketed)
        {
            if (inner.StartsWith(words, StringComparison.Ordinal) && inner.Length <= 12)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>- 3 -, —12—, 第3页, 第3页共20页, 3/20.</summary>
    private static bool IsMarkedPageNumber(ReadOnlySpan<char> line)
    {
        if (line.Length is < 2 or > 14)
        {
            return false;
        }

        var core = line.Trim("-—–－~·•");
        if (core.Length < line.Length)
        {
            return core.Length is > 0 and <= 4 && IsNumber(core);
        }

        if (core[0] == '第' && core[^1] == '页')
        {
            core = core[1..^1];
            var middle = core.IndexOf("页", StringComparison.Ordinal);
            return IsNumber(middle < 0 ? core : core[..middle]);
        }

        var slash = core.IndexOf('/');
        return slash > 0 && IsNumber(core[..slash]) && IsNumber(core[(slash + 1)..]);
    }

    /// <summary>A line that is only a number is a page number where two such lines count on: 3 … 4.</summary>
    private static void MarkBarePageNumbers(string text, List<SourceLine> lines, bool[] found)
    {
        var (previousLine, previousNumber) = (-1, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = text.AsSpan(lines[i].Span.Start, lines[i].Span.Length);
            if (line.Length > 4 || !IsNumber(line) || !int.TryParse(line, out var number))
            {
                continue;
            }

            if (previousLine >= 0 && number == previousNumber + 1 && i - previousLine > 5)
            {
                found[i] = found[previousLine] = true;
            }

            (previousLine, previousNumber) = (i, number);
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not (>= '０' and <= '９'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
