using System.Globalization;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>The weights of <c>mention-weights.tsv</c>, where each is explained; a property for each, since they are read for every reading.</summary>
internal sealed class Weights(LexiconTable table)
{
    public double Threshold { get; } = Read(table, "threshold");

    public double LeftItem { get; } = Read(table, "left-item");

    public double LeftBareClause { get; } = Read(table, "left-bare-clause");

    public double LeftOf { get; } = Read(table, "left-of");

    public double LeftStop { get; } = Read(table, "left-stop");

    public double LeftWord { get; } = Read(table, "left-word");

    public double LeftPlace { get; } = Read(table, "left-place");

    public double LeftAfterConjunction { get; } = Read(table, "left-after-conjunction");

    public double RightItem { get; } = Read(table, "right-item");

    public double RightTail { get; } = Read(table, "right-tail");

    public double RightTailLater { get; } = Read(table, "right-tail-later");

    public double RightAbstract { get; } = Read(table, "right-abstract");

    public double RightMark { get; } = Read(table, "right-mark");

    public double RightOpen { get; } = Read(table, "right-open");

    public double Suffix { get; } = Read(table, "suffix");

    public double GenericModifier { get; } = Read(table, "generic-modifier");

    public double NoModifier { get; } = Read(table, "no-modifier");

    public double Counted { get; } = Read(table, "counted");

    public double Governed { get; } = Read(table, "governed");

    public double Ungoverned { get; } = Read(table, "ungoverned");

    public double Held { get; } = Read(table, "held");

    public double Built { get; } = Read(table, "built");

    public double TitleOutOfPlace { get; } = Read(table, "title-out-of-place");

    public double TypeOutOfPlace { get; } = Read(table, "type-out-of-place");

    public double Proper { get; } = Read(table, "proper");

    public double InnerPredicate { get; } = Read(table, "inner-predicate");

    public double InnerStop { get; } = Read(table, "inner-stop");

    public double InnerOf { get; } = Read(table, "inner-of");

    public double InnerSelf { get; } = Read(table, "inner-self");

    public double InnerConjunction { get; } = Read(table, "inner-conjunction");

    public double Long { get; } = Read(table, "long");

    public double Short { get; } = Read(table, "short");

    public double PlaceFull { get; } = Read(table, "place-full");

    public double PlaceShort { get; } = Read(table, "place-short");

    public double Quote { get; } = Read(table, "quote");

    public double QuoteGoverned { get; } = Read(table, "quote-governed");

    public double QuoteSubject { get; } = Read(table, "quote-subject");

    public double QuoteTitle { get; } = Read(table, "quote-title");

    public double QuoteSuffix { get; } = Read(table, "quote-suffix");

    public double QuoteBook { get; } = Read(table, "quote-book");

    public double QuoteSlogan { get; } = Read(table, "quote-slogan");

    public double QuoteAgain { get; } = Read(table, "quote-again");

    public double Title { get; } = Read(table, "title");

    public double TitleLevel { get; } = Read(table, "title-level");

    public double TitleSuffix { get; } = Read(table, "title-suffix");

    public double TitleCounted { get; } = Read(table, "title-counted");

    public double ListMember { get; } = Read(table, "list-member");

    public double ListWork { get; } = Read(table, "list-work");

    public double SharedHead { get; } = Read(table, "shared-head");

    public double Again { get; } = Read(table, "again");

    public double GenericProgramme { get; } = Read(table, "generic-programme");

    public double TitleHolder { get; } = Read(table, "title-holder");

    public double RoadNumber { get; } = Read(table, "road-number");

    public double EachCharacter { get; } = Read(table, "each-character");

    public double LeftPreposition { get; } = Read(table, "left-preposition");

    public double InnerCollective { get; } = Read(table, "inner-collective");

    public double Area { get; } = Read(table, "area");

    public double Known { get; } = Read(table, "known");

    public double Brand { get; } = Read(table, "brand");

    public double QuoteShort { get; } = Read(table, "quote-short");

    public double QuoteExact { get; } = Read(table, "quote-exact");

    public double LeftJoined { get; } = Read(table, "left-joined");

    public double InnerPreposition { get; } = Read(table, "inner-preposition");

    public double GenericLong { get; } = Read(table, "generic-long");

    public double NoModifierLong { get; } = Read(table, "no-modifier-long");

    public double InnerRank { get; } = Read(table, "inner-rank");

    public double ShortWater { get; } = Read(table, "short-water");

    public double TitleUnderWay { get; } = Read(table, "title-under-way");

    public double HeldEvent { get; } = Read(table, "held-event");

    public double PlaceInPlace { get; } = Read(table, "place-in-place");

    public double Firm { get; } = Read(table, "firm");

    public double Session { get; } = Read(table, "session");

    public double CommonModifier { get; } = Read(table, "common-modifier");

    public double OneOfMany { get; } = Read(table, "one-of-many");

    public double LeftVerb { get; } = Read(table, "left-verb");

    public double LeftApposition { get; } = Read(table, "left-apposition");

    public double LeftQuote { get; } = Read(table, "left-quote");

    private static double Read(LexiconTable table, string feature)
    {
        foreach (var row in table.Rows)
        {
            if (row["feature"] == feature)
            {
                return double.TryParse(row.Required("weight"), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
                    ? weight
                    : throw row.Error("the weight is no number");
            }
        }

        throw new LexiconException(table.Source, 0, $"there is no weight for '{feature}'; add a line for it");
    }
}
