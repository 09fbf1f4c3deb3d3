using System.Globalization;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>What sort of thing a unit word counts or measures.</summary>
public enum UnitKind : byte
{
    /// <summary>No unit word stands behind the number.</summary>
    None,
    Ratio,
    Points,
    Multiple,
    Money,
    Measure,

    /// <summary>Part of a thing's name when a noun follows: 110千伏变电站.</summary>
    Rating,

    /// <summary>A measure only where the text speaks of the time something takes.</summary>
    Duration,

    /// <summary>A classifier: 个, 家, 座.</summary>
    Count,
}

/// <summary>A unit word.</summary>
/// <param name="TakesChinese">Whether a Chinese numeral before it can state an amount.</param>
/// <param name="Iri">The unit as a CURIE of QUDT (<c>unit:</c>) or of our own ontology (<c>kg:</c>), or empty.</param>
/// <param name="Factor">How many of the IRI's unit one of this is.</param>
/// <param name="NotBefore">Characters that make it another word when they follow: 部 before 门.</param>
public sealed record Unit(string Word, UnitKind Kind, bool TakesChinese, string Iri, decimal Factor, string NotBefore);

/// <summary>The unit words of reports, longest first.</summary>
public sealed class UnitLexicon
{
    private readonly PhraseMap<Unit> _units;
    private readonly Dictionary<string, Unit> _byWord;

    /// <exception cref="LexiconException">The table of units is missing or wrong.</exception>
    public UnitLexicon(LexiconSource lexicons)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        var units = lexicons.Read("units").Rows.Select(ReadUnit).ToArray();
        _units = new PhraseMap<Unit>(units.Select(unit => (unit.Word, unit)));
        _byWord = units.ToDictionary(unit => unit.Word, StringComparer.Ordinal);
    }

    /// <summary>The entry of a unit word as a measure records it, or null: units put together (元/人) have none.</summary>
    public Unit? Find(string word) => _byWord.GetValueOrDefault(word);

    internal Unit? AtStart(ReadOnlySpan<char> text) =>
        _units.TryStart(text, out var length, out var unit) && !(length < text.Length && unit!.NotBefore.Contains(text[length]))
            ? unit
            : null;

    private static Unit ReadUnit(LexiconRow row)
    {
        var factor = 1m;
        return row["factor"] is { Length: > 0 } cell
            && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out factor)
                ? throw row.Error($"'{cell}' is not a number")
                : new Unit(row.Required("unit"), row.Enum<UnitKind>("kind"), row["chinese"] == "yes", row["iri"], factor, row["notbefore"]);
    }
}
