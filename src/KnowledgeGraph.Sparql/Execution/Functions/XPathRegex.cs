using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Sparql.Execution.Limits;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>
/// A regular expression of REGEX and REPLACE, ready to be matched in time linear in the text wherever the pattern allows it. What guarantees that takes
/// about a millisecond to make, so a pattern is first tried step by step on some texts: queries whose pattern is another in each row use each only once.
/// </summary>
public sealed class XPathRegex
{
    /// <summary>Bounds a match by a pattern with back-references, which has to be tried step by step.</summary>
    private static readonly TimeSpan StepwiseLimit = TimeSpan.FromSeconds(2);

    /// <summary>Bounds what trying a text step by step may cost before it is matched in linear time.</summary>
    private static readonly TimeSpan TrialLimit = TimeSpan.FromMilliseconds(5);

    /// <summary>Texts that are tried step by step before making the linear expression pays.</summary>
    private const int Trials = 64;

    private readonly Regex? _stepwise;
    private readonly Lazy<Regex> _linear;
    private readonly LiteralAlternatives? _alternatives;
    private readonly string? _plainText;
    private readonly StringComparison _comparison;
    private readonly bool _isLiteral;
    private int _texts;

    private XPathRegex(Regex? stepwise, Func<Regex> linear, string? plainText, LiteralAlternatives? alternatives, RegexFlags flags)
    {
        _stepwise = stepwise;
        _linear = new Lazy<Regex>(linear);
        _plainText = plainText;
        _alternatives = alternatives;
        _isLiteral = flags.Literal;
        _comparison = flags.IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    /// <summary>The expression, or null where pattern or flags are not XPath's.</summary>
    public static XPathRegex? Create(string pattern, string flagLetters)
    {
        if (!RegexFlags.TryParse(flagLetters, out var flags))
        {
            return null;
        }

        var options = RegexOptions.CultureInvariant | (flags.IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        if (LiteralAlternatives.Of(pattern, flags) is { } alternatives)
        {
            return new XPathRegex(null, () => CreateLinear(Translate(pattern, flags)!, options), null, alternatives, flags);
        }

        if (Translate(pattern, flags) is not { } translated)
        {
            return null;
        }

        var plainText = flags.Literal || (!flags.IgnoreSpace && pattern.AsSpan().IndexOfAny(@".\?*+{}()[]^$|") < 0) ? pattern : null;
        try
        {
            return new XPathRegex(new Regex(translated, options, TrialLimit), () => CreateLinear(translated, options), plainText, null, flags);
        }
        catch (ArgumentException)
        {
            // A category or block that Unicode does not have: .NET is the one who knows them.
            return null;
        }
    }

    /// <exception cref="QueryTimeoutException">A pattern with back-references took too long on this text.</exception>
    public bool IsMatch(string text)
    {
        if (_plainText is not null)
        {
            return text.Contains(_plainText, _comparison);
        }

        if (_alternatives is not null)
        {
            return _alternatives.IsIn(text);
        }

        if (_stepwise is not null && _texts < Trials)
        {
            _texts++;
            try
            {
                return _stepwise.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                _texts = Trials;
            }
        }

        try
        {
            return _linear.Value.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new QueryTimeoutException(StepwiseLimit);
        }
    }

    /// <summary>
    /// The text with each match replaced (fn:replace), where <c>$1</c> stands for a group; null where the pattern matches nothing at all (an empty
    /// string) or the replacement is malformed, which are errors.
    /// </summary>
    /// <exception cref="QueryTimeoutException">A pattern with back-references took too long on this text.</exception>
    public string? Replace(string text, string replacement)
    {
        try
        {
            return _linear.Value.IsMatch("") || (!_isLiteral && !IsReplacement(replacement))
                ? null
                : _linear.Value.Replace(text, match => _isLiteral ? replacement : Expand(replacement, match));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new QueryTimeoutException(StepwiseLimit);
        }
    }

    private static string? Translate(string pattern, RegexFlags flags) =>
        flags.Literal ? Regex.Escape(pattern) : new XPathRegexTranslator(pattern, flags).Translate();

    private static Regex CreateLinear(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, options, StepwiseLimit);
        }
    }

    private static bool IsReplacement(string replacement)
    {
        for (var i = 0; i < replacement.Length; i++)
        {
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            if (replacement[i] == '\\')
            {
                if (next is not ('\\' or '$'))
                {
                    return false;
                }

                i++;
            }
            else if (replacement[i] == '$' && !char.IsAsciiDigit(next))
            {
                return false;
            }
        }

        return true;
    }

    private static string Expand(string replacement, Match match)
    {
        if (replacement.AsSpan().IndexOfAny('$', '\\') < 0)
        {
            return replacement;
        }

        var result = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            switch (replacement[i])
            {
                case '\\':
                    result.Append(replacement[++i]);
                    break;
                case '$':
                    result.Append(match.Groups[GroupNumber(replacement, match.Groups.Count, ref i).ToString(CultureInfo.InvariantCulture)].Value);
                    break;
                default:
                    result.Append(replacement[i]);
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>The group that the digits name: as many of them as still name one that exists.</summary>
    private static int GroupNumber(string replacement, int groups, ref int at)
    {
        var number = replacement[++at] - '0';
        while (at + 1 < replacement.Length && char.IsAsciiDigit(replacement[at + 1]) && (number * 10) + replacement[at + 1] - '0' < groups)
        {
            number = (number * 10) + replacement[++at] - '0';
        }

        return number;
    }
}
