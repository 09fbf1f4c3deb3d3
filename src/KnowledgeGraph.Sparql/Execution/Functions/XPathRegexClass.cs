using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>
/// A character class expression (XSD 1.1 Part 2 §G.4.1): <c>[a-z]</c>, <c>[^…]</c>, with subtraction. Characters beyond the basic plane become
/// alternatives of surrogate pairs, since .NET's classes hold UTF-16 units.
/// </summary>
internal ref struct XPathRegexClass(string pattern, int start)
{
    private readonly StringBuilder _basic = new();
    private readonly StringBuilder _pairs = new();
    private int _at = start + 1;

    /// <summary>The position behind the class.</summary>
    public readonly int End => _at;

    /// <param name="translated">The class for .NET.</param>
    /// <param name="isSubtracted">Whether it stands in another class, where only a class of units can.</param>
    public bool TryRead(out string translated, bool isSubtracted = false)
    {
        translated = "";
        var isNegated = _at < pattern.Length && pattern[_at] == '^';
        _at += isNegated ? 1 : 0;
        var subtraction = "";
        for (var isFirst = true; ; isFirst = false)
        {
            if (_at >= pattern.Length)
            {
                return false;
            }

            if (pattern[_at] == ']' && !isFirst)
            {
                _at++;
                break;
            }

            if (!isFirst && pattern[_at] == '-' && _at + 1 < pattern.Length && pattern[_at + 1] == '[')
            {
                var inner = new XPathRegexClass(pattern, _at + 1);
                if (!inner.TryRead(out var inside, isSubtracted: true) || inside[0] != '[' || inner.End >= pattern.Length || pattern[inner.End] != ']')
                {
                    return false;
                }

                subtraction = "-" + inside;
                _at = inner.End + 1;
                break;
            }

            if (!TryReadItem())
            {
                return false;
            }
        }

        translated = Write(isNegated, subtraction, isSubtracted || (_at < pattern.Length && pattern[_at] is '*' or '+'));
        return true;
    }

    private readonly string Write(bool isNegated, string subtraction, bool isRepeatedFreely)
    {
        const string anyPair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";
        if (!isNegated)
        {
            return _pairs.Length == 0 ? $"[{_basic}{subtraction}]"
                : _basic.Length == 0 ? $"(?:{_pairs})"
                : $"(?:{_pairs}|[{_basic}{subtraction}])";
        }

        return _pairs.Length > 0 ? $"(?:(?!{_pairs}){anyPair}|[^{_basic}\\uD800-\\uDFFF{subtraction}])"
            : isRepeatedFreely || subtraction.Length > 0 ? $"[^{_basic}{subtraction}]"
            : $"(?:{anyPair}|[^{_basic}\\uD800-\\uDFFF])";
    }

    private bool TryReadItem()
    {
        if (pattern[_at] == '[')
        {
            return false;
        }

        if (pattern[_at] == '\\' && !IsSingleCharacterEscape())
        {
            var isRead = XPathRegexEscapes.TryTranslate(pattern, ref _at, out var inClass);
            _basic.Append(inClass);
            return isRead;
        }

        if (!TryReadCharacter(out var from))
        {
            return false;
        }

        if (_at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] is not (']' or '['))
        {
            _at++;
            if ((pattern[_at] == '\\' && !IsSingleCharacterEscape()) || !TryReadCharacter(out var to) || to.Value < from.Value)
            {
                return false;
            }

            AppendRange(from.Value, to.Value);
            return true;
        }

        AppendRange(from.Value, from.Value);
        return true;
    }

    private readonly bool IsSingleCharacterEscape() => _at + 1 < pattern.Length && !char.IsAsciiLetter(pattern[_at + 1]) | pattern[_at + 1] is 'n' or 'r' or 't';

    private bool TryReadCharacter(out Rune character)
    {
        character = default;
        if (pattern[_at] == '\\')
        {
            var escaped = pattern[_at + 1];
            character = new Rune(escaped switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escaped });
            _at += 2;
            return !char.IsAsciiLetterOrDigit(escaped) || escaped is 'n' or 'r' or 't';
        }

        if (!Rune.TryGetRuneAt(pattern, _at, out character))
        {
            return false;
        }

        _at += character.Utf16SequenceLength;
        return true;
    }

    private readonly void AppendRange(int from, int to)
    {
        const int lastBasic = 0xFFFF;
        if (from <= lastBasic)
        {
            AppendUnits(_basic, from, Math.Min(to, lastBasic));
        }

        for (var low = Math.Max(from, lastBasic + 1); low <= to;)
        {
            // Up to the last character that shares the high surrogate, or, where whole rows are meant, all of them at once.
            var rowEnd = low | 0x3FF;
            var wholeRows = (low & 0x3FF) == 0 && to >= rowEnd;
            var high = wholeRows ? ((to + 1) & ~0x3FF) - 1 : Math.Min(to, rowEnd);
            AppendPairs(low, high);
            low = high + 1;
        }
    }

    private readonly void AppendPairs(int from, int to)
    {
        _pairs.Append(_pairs.Length > 0 ? "|" : "").Append('[');
        AppendUnits(_pairs, HighSurrogate(from), HighSurrogate(to));
        _pairs.Append("][");
        AppendUnits(_pairs, LowSurrogate(from), LowSurrogate(to));
        _pairs.Append(']');
    }

    private static void AppendUnits(StringBuilder text, int from, int to)
    {
        text.Append(CultureInfo.InvariantCulture, $"\\u{from:X4}");
        if (to > from)
        {
            text.Append(CultureInfo.InvariantCulture, $"-\\u{to:X4}");
        }
    }

    private static int HighSurrogate(int codePoint) => 0xD800 + ((codePoint - 0x10000) >> 10);

    private static int LowSurrogate(int codePoint) => 0xDC00 + ((codePoint - 0x10000) & 0x3FF);
}
