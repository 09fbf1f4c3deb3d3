using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Figures;

/// <summary>Options of a program, as <c>--name value</c>.</summary>
internal sealed class CommandOptions(string[] arguments)
{
    public string? Text(string name)
    {
        var at = Array.IndexOf(arguments, "--" + name);
        return at < 0 ? null
            : at + 1 < arguments.Length ? arguments[at + 1]
            : throw new ArgumentException($"--{name} needs a value behind it");
    }

    public bool Has(string name) => arguments.Contains("--" + name);

    public string[] List(string name) => Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>A number, which may end in k or m: 300k is 300,000.</summary>
    public long Number(string name, long otherwise) => Text(name) is { } text ? Count(text) : otherwise;

    public static long Count(string text)
    {
        var factor = char.ToUpperInvariant(text[^1]) switch { 'K' => 1_000, 'M' => 1_000_000, _ => 1 };
        var digits = factor == 1 ? text : text[..^1];
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (long)(number * factor)
            : throw new ArgumentException($"'{text}' is no number such as 500, 300k or 10m");
    }
}
