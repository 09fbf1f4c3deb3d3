using System.Text;
using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>Functions on strings (SPARQL 1.2 §17.4.3).</summary>
internal static class StringFunctions
{
    public static ExpressionValue Length(EvaluationContext context, in ExpressionValue argument) =>
        context.StringOf(argument) is { } text ? ExpressionValue.Of(CodePoints.Count(text.Text)) : ExpressionValue.Error;

    /// <summary>SUBSTR with XPath's rounding (fn:substring): positions from 1, of which those outside the text are passed over.</summary>
    public static ExpressionValue Substring(EvaluationContext context, ReadOnlySpan<ExpressionValue> arguments)
    {
        var start = context.ValueOf(arguments[1]);
        var length = arguments.Length == 3 ? context.ValueOf(arguments[2]) : XsdValue.Of(double.PositiveInfinity);
        if (context.StringOf(arguments[0]) is not { } text || !start.IsNumeric || !length.IsNumeric)
        {
            return ExpressionValue.Error;
        }

        var first = Math.Floor(start.ToDouble() + 0.5);
        var end = arguments.Length == 3 ? first + Math.Floor(length.ToDouble() + 0.5) : double.PositiveInfinity;
        if (double.IsNaN(first) || double.IsNaN(end) || end <= first || end <= 1)
        {
            return text.With("");
        }

        var from = CodePoints.PositionOf(text.Text, ToPosition(first));
        var to = CodePoints.PositionOf(text.Text, ToPosition(end));
        return text.With(text.Text[from..to]);
    }

    public static ExpressionValue UpperCase(EvaluationContext context, in ExpressionValue argument) =>
        context.StringOf(argument) is { } text ? text.With(text.Text.ToUpperInvariant()) : ExpressionValue.Error;

    public static ExpressionValue LowerCase(EvaluationContext context, in ExpressionValue argument) =>
        context.StringOf(argument) is { } text ? text.With(text.Text.ToLowerInvariant()) : ExpressionValue.Error;

    public static ExpressionValue StartsWith(EvaluationContext context, in ExpressionValue first, in ExpressionValue second) =>
        TryTake(context, first, second, out var text, out var part)
            ? ExpressionValue.Of(text.Text.StartsWith(part.Text, StringComparison.Ordinal))
            : ExpressionValue.Error;

    public static ExpressionValue EndsWith(EvaluationContext context, in ExpressionValue first, in ExpressionValue second) =>
        TryTake(context, first, second, out var text, out var part)
            ? ExpressionValue.Of(text.Text.EndsWith(part.Text, StringComparison.Ordinal))
            : ExpressionValue.Error;

    public static ExpressionValue Contains(EvaluationContext context, in ExpressionValue first, in ExpressionValue second) =>
        TryTake(context, first, second, out var text, out var part)
            ? ExpressionValue.Of(text.Text.Contains(part.Text, StringComparison.Ordinal))
            : ExpressionValue.Error;

    /// <summary>STRBEFORE; without a match a plain empty string (§17.4.3.9).</summary>
    public static ExpressionValue Before(EvaluationContext context, in ExpressionValue first, in ExpressionValue second)
    {
        if (!TryTake(context, first, second, out var text, out var part))
        {
            return ExpressionValue.Error;
        }

        var at = text.Text.IndexOf(part.Text, StringComparison.Ordinal);
        return at < 0 ? ExpressionValue.Of("") : text.With(text.Text[..at]);
    }

    /// <summary>STRAFTER; without a match a plain empty string (§17.4.3.10).</summary>
    public static ExpressionValue After(EvaluationContext context, in ExpressionValue first, in ExpressionValue second)
    {
        if (!TryTake(context, first, second, out var text, out var part))
        {
            return ExpressionValue.Error;
        }

        var at = text.Text.IndexOf(part.Text, StringComparison.Ordinal);
        return at < 0 ? ExpressionValue.Of("") : text.With(text.Text[(at + part.Text.Length)..]);
    }

    public static ExpressionValue EncodeForUri(EvaluationContext context, in ExpressionValue argument) =>
        context.StringOf(argument) is { } text ? ExpressionValue.Of(Uri.EscapeDataString(text.Text)) : ExpressionValue.Error;

    /// <summary>CONCAT: of strings of one kind that kind, otherwise plain (§17.4.3.12).</summary>
    public static ExpressionValue Concat(EvaluationContext context, ReadOnlySpan<ExpressionValue> arguments)
    {
        if (arguments.IsEmpty)
        {
            return ExpressionValue.Of("");
        }

        var result = new StringBuilder();
        StringLiteral? kind = null;
        var isOneKind = true;
        foreach (ref readonly var argument in arguments)
        {
            if (context.StringOf(argument) is not { } text)
            {
                return ExpressionValue.Error;
            }

            result.Append(text.Text);
            kind ??= text;
            isOneKind &= kind.Value.IsSameKind(text);
        }

        return isOneKind ? kind!.Value.With(result.ToString()) : ExpressionValue.Of(result.ToString());
    }

    private static bool TryTake(
        EvaluationContext context, in ExpressionValue first, in ExpressionValue second, out StringLiteral text, out StringLiteral part)
    {
        var (left, right) = (context.StringOf(first), context.StringOf(second));
        (text, part) = (left.GetValueOrDefault(), right.GetValueOrDefault());
        return left is not null && right is not null && text.Accepts(part);
    }

    private static long ToPosition(double number) => number < 1 ? 0 : number > int.MaxValue ? int.MaxValue : (long)number - 1;
}
