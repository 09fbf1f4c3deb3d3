namespace KnowledgeGraph.Import.Resolution;

/// <summary>The level that confers an honour, where its name says so.</summary>
public static class HonourLevel
{
    private static readonly (string Opening, string Concept)[] Openings =
    [
        ("国家", "NationalHonour"),
        ("全国", "NationalHonour"),
        ("中国", "NationalHonour"),
        ("世界", "InternationalHonour"),
        ("国际", "InternationalHonour"),
        ("联合国", "InternationalHonour"),
        ("省级", "ProvincialHonour"),
        ("全省", "ProvincialHonour"),
        ("省", "ProvincialHonour"),
        ("自治区", "ProvincialHonour"),
        ("市级", "MunicipalHonour"),
        ("全市", "MunicipalHonour"),
        ("县级", "CountyHonour"),
        ("全县", "CountyHonour"),
    ];

    /// <summary>The local name of a concept of <c>kg:HonourLevels</c>, or null.</summary>
    public static string? Of(string honour)
    {
        foreach (var (opening, concept) in Openings)
        {
            if (honour.StartsWith(opening, StringComparison.Ordinal))
            {
                return concept;
            }
        }

        return null;
    }
}
