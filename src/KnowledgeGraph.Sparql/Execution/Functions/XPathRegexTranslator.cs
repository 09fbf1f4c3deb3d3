using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>
/// Writes a regular expression of XPath (F&amp;O 3.1 §5.6.1, XSD 1.1 Part 2 §G) as one of .NET with the same meaning: code points instead of UTF-16
/// units, XSD's character classes, <c>$</c> only at the very end. What XPath does not have is refused, except the word boundaries <c>\b</c> and
/// <c>\B</c>, which queries use everywhere.
/// </summary>
internal ref struct XPathRegexTranslator(string pattern, RegexFlags flags)
{
    /// <summary>One character beyond the basic plane, as .NET sees it.</summary>
    private const string SurrogatePair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";

    private readonly string _pattern = flags.IgnoreSpace ? WithoutSpace(pattern) : pattern;
    private readonly StringBuilder _result = new();
    private int _at;
    private int _depth;
    private int _groups;

    /// <summary>The expression for .NET, or null where the pattern is not one of XPath.</summary>
    public string? Translate()
    {
        var canQuantify = false;
        while (_at < _pattern.Length)
        {
            var next = _pattern[_at];
            bool isValid;
            (isValid, canQuantify) = next switch
            {
                '(' => (OpenGroup(), false),
                ')' => (CloseGroup(), true),
                '|' => (Copy(1), false),
                '*' or '+' or '?' or '{' => (canQuantify && Quantifier(), false),
                '.' => (Dot(), true),
                '^' => (Append(flags.Multiline ? "(?m:^)" : "^"), false),
                '$' => (Append(flags.Multiline ? "(?m:$)" : "\\z"), false),
                '[' => (Class(), true),
                '\\' => (Escape(), true),
                ']' or '}' => (false, false),
                _ => (Character(), true),
            };
            if (!isValid)
            {
                return null;
            }
        }

        return _depth == 0 ? _result.ToString() : null;
    }

    private static string WithoutSpace(string pattern)
    {
        var result = new StringBuilder(pattern.Length);
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
            {
                result.Append(pattern[i]).Append(pattern[++i]);
                continue;
            }

            depth += pattern[i] == '[' ? 1 : pattern[i] == ']' ? -1 : 0;
            if (depth > 0 || pattern[i] is not (' ' or '\t' or '\r' or '\n'))
            {
                result.Append(pattern[i]);
            }
        }

        return result.ToString();
    }

    private bool Append(string text)
    {
        _result.Append(text);
        _at++;
        return true;
    }

    private bool Copy(int length)
    {
        _result.Append(_pattern, _at, length);
        _at += length;
        return true;
    }

    private bool OpenGroup()
    {
        _depth++;
        if (_at + 1 < _pattern.Length && _pattern[_at + 1] == '?')
        {
            return _at + 2 < _pattern.Length && _pattern[_at + 2] == ':' && Copy(3);
        }

        _groups++;
        return Copy(1);
    }

    private bool CloseGroup() => --_depth >= 0 && Copy(1);

    private bool Quantifier()
    {
        if (_pattern[_at] != '{')
        {
            Copy(1);
        }
        else
        {
            var end = _pattern.IndexOf('}', _at);
            if (end < 0 || !IsCount(_pattern.AsSpan((_at + 1)..end)))
            {
                return false;
            }

            Copy(end + 1 - _at);
        }

        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            Copy(1);
        }

        return true;
    }

    private static bool IsCount(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        var least = comma < 0 ? text : text[..comma];
        var most = comma < 0 ? default : text[(comma + 1)..];
        return !least.IsEmpty && !least.ContainsAnyExceptInRange('0', '9') && !most.ContainsAnyExceptInRange('0', '9')
            && int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var low)
            && (most.IsEmpty || (int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var high) && low <= high));
    }

    private bool Dot()
    {
        var unit = flags.DotAll ? "[\\s\\S]" : "[^\\n\\r]";
        var nonSurrogate = flags.DotAll ? "[^\\uD800-\\uDFFF]" : "[^\\n\\r\\uD800-\\uDFFF]";
        return Append(IsRepeatedFreely(_at + 1) ? unit : $"(?:{SurrogatePair}|{nonSurrogate})");
    }

    /// <summary>Whether any number of units is as good as any number of code points here.</summary>
    private readonly bool IsRepeatedFreely(int at) => at < _pattern.Length && _pattern[at] is '*' or '+';

    private bool Character()
    {
        if (_at + 1 < _pattern.Length && char.IsSurrogatePair(_pattern[_at], _pattern[_at + 1]))
        {
            _result.Append("(?:").Append(_pattern, _at, 2).Append(')');
            _at += 2;
            return true;
        }

        return Append(System.Text.RegularExpressions.Regex.Escape(_pattern[_at].ToString()));
    }

    private bool Escape()
    {
        if (_at + 1 < _pattern.Length && _pattern[_at + 1] is >= '1' and <= '9')
        {
            // A back-reference ends where more digits would name a group that is not there yet.
            var number = _pattern[_at + 1] - '0';
            _at += 2;
            while (_at < _pattern.Length && char.IsAsciiDigit(_pattern[_at]) && (number * 10) + _pattern[_at] - '0' <= _groups)
            {
                number = (number * 10) + _pattern[_at++] - '0';
            }

            _result.Append(CultureInfo.InvariantCulture, $"(?:\\{number})");
            return number <= _groups;
        }

        if (_at + 1 < _pattern.Length && _pattern[_at + 1] is 'b' or 'B')
        {
            return Copy(2);
        }

        return XPathRegexEscapes.TryTranslate(_pattern, ref _at, out var inClass) && AppendEscape(inClass);
    }

    private readonly bool AppendEscape(string inClass)
    {
        _result.Append(inClass.Length <= 2 ? inClass : $"[{inClass}]");
        return true;
    }

    private bool Class()
    {
        var reader = new XPathRegexClass(_pattern, _at);
        if (!reader.TryRead(out var translated))
        {
            return false;
        }

        _result.Append(translated);
        _at = reader.End;
        return true;
    }
}
