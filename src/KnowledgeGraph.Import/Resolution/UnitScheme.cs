namespace KnowledgeGraph.Import.Resolution;

/// <summary>What a unit word means: a unit, and the canonical unit of its kind with the factor that leads there.</summary>
public sealed record UnitMeaning(string UnitIri, string CanonicalIri, decimal Factor);

/// <summary>
/// Units by the words of the text. IRIs of QUDT 3.1 (<c>http://qudt.org/vocab/unit/</c>) where it has the unit, else of <c>ontology/units.ttl</c>.
/// Classifiers (个, 家, 所) are counts.
/// </summary>
public static class UnitScheme
{
    private const string Qudt = "http://qudt.org/vocab/unit/";
    private const string Own = "https://w3id.org/report-kg/ontology#";

    private static readonly Dictionary<string, UnitMeaning> Meanings = new(StringComparer.Ordinal)
    {
        ["%"] = Same(Qudt + "PERCENT"),
        ["‰"] = new(Qudt + "PERMILLE", Qudt + "PERCENT", 0.1m),
        ["百分点"] = Same(Own + "PERCENTAGE_POINT"),
        ["个百分点"] = Same(Own + "PERCENTAGE_POINT"),
        ["元"] = Same(Qudt + "CCY_CNY"),
        ["美元"] = Same(Qudt + "CCY_USD"),
        ["人"] = Same(Qudt + "INDIV"),
        ["名"] = Same(Qudt + "INDIV"),
        ["位"] = Same(Qudt + "INDIV"),
        ["人次"] = Same(Own + "PERSON_TIME"),
        ["户"] = Same(Own + "HOUSEHOLD"),
        ["标箱"] = Same(Own + "TEU"),
        ["倍"] = Same(Own + "MULTIPLE"),
        ["亩"] = new(Own + "MU_CN", Qudt + "HA", 1m / 15m),
        ["公顷"] = Same(Qudt + "HA"),
        ["平方米"] = new(Qudt + "M2", Qudt + "HA", 0.0001m),
        ["平方公里"] = new(Qudt + "KiloM2", Qudt + "HA", 100m),
        ["平方千米"] = new(Qudt + "KiloM2", Qudt + "HA", 100m),
        ["公里"] = Same(Qudt + "KiloM"),
        ["千米"] = Same(Qudt + "KiloM"),
        ["米"] = new(Qudt + "M", Qudt + "KiloM", 0.001m),
        ["立方米"] = Same(Qudt + "M3"),
        ["立方米/日"] = Same(Qudt + "M3-PER-DAY"),
        ["吨"] = Same(Qudt + "TONNE"),
        ["公斤"] = new(Qudt + "KiloGM", Qudt + "TONNE", 0.001m),
        ["千克"] = new(Qudt + "KiloGM", Qudt + "TONNE", 0.001m),
        ["斤"] = new(Own + "JIN", Qudt + "TONNE", 0.0005m),
        ["吨标准煤"] = Same(Own + "TCE"),
        ["千瓦"] = Same(Qudt + "KiloW"),
        ["兆瓦"] = new(Qudt + "MegaW", Qudt + "KiloW", 1000m),
        ["千瓦时"] = Same(Qudt + "KiloW-HR"),
        ["度"] = Same(Qudt + "KiloW-HR"),
        ["微克/立方米"] = Same(Qudt + "MicroGM-PER-M3"),
        ["岁"] = Same(Qudt + "YR"),
        ["年"] = Same(Qudt + "YR"),
        ["天"] = Same(Qudt + "DAY"),
        ["小时"] = Same(Qudt + "HR"),
    };

    private static readonly UnitMeaning Count = Same(Qudt + "NUM");

    /// <summary>The meaning of a unit word; a word that no table knows is a classifier, and an empty one means nothing.</summary>
    public static UnitMeaning? Of(string unitText) =>
        unitText.Length == 0 ? null
        : Meanings.TryGetValue(unitText, out var meaning) ? meaning
        : unitText.Contains('/', StringComparison.Ordinal) ? null
        : Count;

    private static UnitMeaning Same(string iri) => new(iri, iri, 1m);
}
