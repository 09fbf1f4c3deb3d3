using System.Globalization;

namespace KnowledgeGraph.Server.Goals;

/// <summary>What the comparison is of: one place and year, or all of them.</summary>
/// <param name="Place">An IRI, or null.</param>
/// <param name="Year">A year of four digits, or null.</param>
internal sealed record GoalFilter(string? Place, string? Year);

/// <summary>The queries behind the page of goals. They can be opened, changed and run by anybody.</summary>
internal static class GoalQueries
{
    public const string Met = "met";
    public const string NotMet = "not met";
    public const string NotMentioned = "not mentioned";

    private const string Prefixes = """
        PREFIX kg: <https://w3id.org/report-kg/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>


        """;

    /// <summary>The years and places that reports are about.</summary>
    public const string Choices = Prefixes + """
        SELECT DISTINCT ?place ?year WHERE {
          ?report a kg:Report ; kg:reportPlace ?place ; kg:reportYear ?year .
        }
        """;

    /// <summary>Each goal with each result of the same place, year, indicator, unit and way of change; one row where there is none.</summary>
    /// <param name="language">For the names of indicators: <c>zh</c> or <c>en</c>.</param>
    /// <param name="limit">The most goals, or null.</param>
    public static string Comparison(GoalFilter filter, string language, int? limit) => Prefixes + $$"""
        SELECT ?area ?year ?indicatorName ?comparator ?goalText ?goalValue ?goalUpper ?resultText ?resultValue ?verdict ?reason
               ?goalWords ?resultWords ?goalQuote ?resultQuote
               ?place ?indicator ?goal ?goalReport ?goalSentence ?result ?resultReport ?resultSentence
        WHERE {
          { SELECT ?goal ?place ?year ?indicator ?change WHERE {
              ?goal a kg:Measure ; kg:role kg:Goal ; kg:period ?year ; kg:aboutPlace ?place ; kg:indicator ?indicator ; kg:change ?change .{{Conditions(filter)}}
              # 10亿元以上项目8个: the number that limits the size of what is counted is no goal.
              FILTER NOT EXISTS { ?goal a kg:SizeLimit }
            }
            ORDER BY ?place DESC(?year) ?indicator ?goal{{(limit is { } most ? string.Create(CultureInfo.InvariantCulture, $" LIMIT {most}") : "")}}
          }
          ?goal kg:value ?goalValue ; kg:valueText ?goalText ; kg:unitText ?goalUnitText ; kg:comparator ?comparator ; kg:indicatorText ?goalWords ;
                kg:quote ?goalQuote ; kg:report ?goalReport ; kg:evidence/kg:sentence ?goalSentence .
          OPTIONAL { ?goal kg:upperValue ?goalUpper }
          OPTIONAL { ?goal kg:canonicalUnit ?goalUnit ; kg:canonicalValue ?goalAmount }
          OPTIONAL { ?indicator kg:lessIsBetter ?less }
          OPTIONAL { ?place rdfs:label ?area FILTER(LANGMATCHES(LANG(?area), "zh")) }
          OPTIONAL { ?indicator rdfs:label ?ownName FILTER(LANGMATCHES(LANG(?ownName), "{{language}}")) }
          OPTIONAL { ?indicator rdfs:label ?chineseName FILTER(LANGMATCHES(LANG(?chineseName), "zh")) }
          BIND(COALESCE(?ownName, ?chineseName) AS ?indicatorName)

          # What the reports that review the same year say.
          OPTIONAL {
            ?result a kg:Measure ; kg:role kg:Result ; kg:period ?year ; kg:aboutPlace ?place ; kg:indicator ?indicator ; kg:change ?change ;
                    kg:value ?resultValue ; kg:valueText ?resultText ; kg:unitText ?resultUnitText ; kg:indicatorText ?resultWords ;
                    kg:quote ?resultQuote ; kg:report ?resultReport ; kg:evidence/kg:sentence ?resultSentence .
            OPTIONAL { ?result kg:canonicalUnit ?resultUnit ; kg:canonicalValue ?resultAmount }
            FILTER NOT EXISTS { ?result a kg:SizeLimit }
            FILTER(?resultUnitText = ?goalUnitText || ?resultUnit = ?goalUnit)
          }

          # Met or not: at least the goal (of a range its lower end), at most where less is better, 5 % of play where it says about.
          BIND(?comparator = kg:AtMost || (COALESCE(?less, false) && ?change != kg:Decrease) AS ?isCeiling)
          BIND(IF(?resultUnitText = ?goalUnitText, ?resultValue, ?resultAmount) AS ?reached)
          BIND(IF(?resultUnitText = ?goalUnitText, IF(?isCeiling, COALESCE(?goalUpper, ?goalValue), ?goalValue), ?goalAmount) AS ?bound)
          BIND(IF(?comparator = kg:About, ABS(?bound) * 0.05, 0) AS ?play)
          BIND(IF(?isCeiling, ?reached <= ?bound + ?play, ?reached >= ?bound - ?play) AS ?isMet)
          BIND(EXISTS { ?review a kg:Report ; kg:reportPlace ?place ; kg:reviewedYear ?year } AS ?isReviewed)
          BIND(IF(BOUND(?result), IF(?isMet, "{{Met}}", "{{NotMet}}"), "unknown") AS ?verdict)
          BIND(IF(BOUND(?result), "", IF(?isReviewed, "{{NotMentioned}}", "not reported")) AS ?reason)
        }
        ORDER BY ?place DESC(?year) ?indicator ?goal ?result
        """;

    private static string Conditions(GoalFilter filter)
    {
        var place = filter.Place is null ? "" : $"\n      VALUES ?place {{ <{filter.Place}> }}";
        var year = filter.Year is null ? "" : $"\n      VALUES ?year {{ \"{filter.Year}\"^^<http://www.w3.org/2001/XMLSchema#gYear> }}";
        return place + year;
    }
}
