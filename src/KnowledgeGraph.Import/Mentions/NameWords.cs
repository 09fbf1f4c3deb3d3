using System.Collections.Frozen;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>The words of <c>name-words.tsv</c>, by which a name is told from a kind, and its parts from one another.</summary>
internal sealed class NameWords
{
    /// <exception cref="LexiconException">A line has a use that is unknown.</exception>
    public NameWords(LexiconTable table)
    {
        var byUse = new Dictionary<string, List<string>>(StringComparer.Ordinal)
        {
            ["own-area"] = [],
            ["brand"] = [],
            ["one-of-many"] = [],
            ["ranked-kind"] = [],
            ["called"] = [],
            ["firms"] = [],
            ["quarter"] = [],
            ["quarter-kind"] = [],
            ["park"] = [],
            ["park-kind"] = [],
            ["body"] = [],
            ["common-body"] = [],
            ["room"] = [],
            ["part"] = [],
            ["work"] = [],
            ["renewal"] = [],
            ["renewal-manner"] = [],
            ["reform"] = [],
            ["renewed-area"] = [],
            ["renewed-area-end"] = [],
            ["founded-area"] = [],
            ["title-ending"] = [],
            ["no-counted-title"] = [],
            ["title-weak"] = [],
            ["title-common"] = [],
            ["means-verb"] = [],
            ["outcome"] = [],
            ["quote-head"] = [],
            ["quote-frame"] = [],
            ["trouble"] = [],
            ["removal-verb"] = [],
            ["frame-verb"] = [],
            ["examination"] = [],
        };
        foreach (var row in table.Rows)
        {
            if (!byUse.TryGetValue(row.Required("use"), out var words))
            {
                throw row.Error($"'{row["use"]}' in column 'use' is not one of {string.Join(", ", byUse.Keys)}");
            }

            words.Add(row.Required("words"));
        }

        OwnAreas = new PhraseSet(byUse["own-area"]);
        Brands = [.. byUse["brand"]];
        OneOfMany = new PhraseSet(byUse["one-of-many"]);
        RankedKinds = Set("ranked-kind");
        Called = [.. byUse["called"]];
        Firms = new PhraseSet(byUse["firms"]);
        Quarters = Set("quarter");
        QuarterKinds = Set("quarter-kind");
        Parks = Set("park");
        ParkKinds = Set("park-kind");
        Bodies = new PhraseSet(byUse["body"]);
        CommonBodies = Set("common-body");
        Rooms = new PhraseSet(byUse["room"]);
        Parts = new PhraseSet(byUse["part"]);
        Works = new PhraseSet(byUse["work"]);
        Renewals = new PhraseSet(byUse["renewal"]);
        RenewalManners = new PhraseSet(byUse["renewal-manner"]);
        Reforms = Set("reform");
        RenewedAreas = Set("renewed-area");
        RenewedAreaEnds = new PhraseSet(byUse["renewed-area-end"]);
        FoundedAreas = Set("founded-area");
        TitleEndings = [.. byUse["title-ending"]];
        NoCountedTitles = new PhraseSet(byUse["no-counted-title"]);
        WeakTitleVerbs = Set("title-weak");
        CommonTitleVerbs = Set("title-common");
        MeansVerbs = Set("means-verb");
        Outcomes = new PhraseSet(byUse["outcome"]);
        QuoteHeads = new PhraseSet(byUse["quote-head"]);
        QuoteFrames = new PhraseSet(byUse["quote-frame"]);
        Troubles = new PhraseSet(byUse["trouble"]);
        RemovalVerbs = Set("removal-verb");
        FrameVerbs = Set("frame-verb");
        Examinations = new PhraseSet(byUse["examination"]);

        FrozenSet<string> Set(string use) => byUse[use].ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Areas of which the report's own place has one.</summary>
    public PhraseSet OwnAreas { get; }

    /// <summary>What a place calls its campaigns, before its name: 平安|宁波.</summary>
    public string[] Brands { get; }

    /// <summary>What opens a kind of which there are many, before ordinary words: 大型|煤炭基地.</summary>
    public PhraseSet OneOfMany { get; }

    /// <summary>Last words that a rank before them makes no name of: 国家|政策.</summary>
    public FrozenSet<string> RankedKinds { get; }

    /// <summary>What a firm is called besides its name; the longer of two that begin alike first.</summary>
    public string[] Called { get; }

    /// <summary>What lists of firms are closed with.</summary>
    public PhraseSet Firms { get; }

    /// <summary>Ordinary words by which towns call the quarters of the next set: 高铁|新城.</summary>
    public FrozenSet<string> Quarters { get; }

    public FrozenSet<string> QuarterKinds { get; }

    /// <summary>Ordinary words by which towns call the parks and squares of the next set: 人民|广场.</summary>
    public FrozenSet<string> Parks { get; }

    public FrozenSet<string> ParkKinds { get; }

    /// <summary>The last words of bodies that have houses and departments.</summary>
    public PhraseSet Bodies { get; }

    public FrozenSet<string> CommonBodies { get; }

    /// <summary>Houses and departments of a body.</summary>
    public PhraseSet Rooms { get; }

    /// <summary>First and inner parts of an area.</summary>
    public PhraseSet Parts { get; }

    /// <summary>What is done on a place or a water, at the end of a project's name.</summary>
    public PhraseSet Works { get; }

    /// <summary>Work on what exists.</summary>
    public PhraseSet Renewals { get; }

    public PhraseSet RenewalManners { get; }

    /// <summary>What a body completes that is no building.</summary>
    public FrozenSet<string> Reforms { get; }

    /// <summary>Waters and areas that work is done on; a road or a building that is rebuilt is a project.</summary>
    public FrozenSet<string> RenewedAreas { get; }

    public PhraseSet RenewedAreaEnds { get; }

    /// <summary>Areas that are made rather than found; where they are built they are projects.</summary>
    public FrozenSet<string> FoundedAreas { get; }

    /// <summary>What stands behind a title and is no part of it, in the order in which it is taken off.</summary>
    public string[] TitleEndings { get; }

    /// <summary>The last words of what is counted and is no title, though a level stands before it.</summary>
    public PhraseSet NoCountedTitles { get; }

    /// <summary>Verbs that also receive what is no title: 获得支持, 通过审议.</summary>
    public FrozenSet<string> WeakTitleVerbs { get; }

    /// <summary>Verbs whose object is a title only where its last word says so.</summary>
    public FrozenSet<string> CommonTitleVerbs { get; }

    /// <summary>Verbs by whose object the next verb's work is done: 对标|世行体系|深化改革.</summary>
    public FrozenSet<string> MeansVerbs { get; }

    /// <summary>What is said to have come of a thing: 实施西部开发战略|成效显著.</summary>
    public PhraseSet Outcomes { get; }

    /// <summary>What ends a name that begins with a quotation: “2+4”主导|产业.</summary>
    public PhraseSet QuoteHeads { get; }

    /// <summary>What follows a quoted name and is no part of it: “跨省通办”服务水平.</summary>
    public PhraseSet QuoteFrames { get; }

    /// <summary>What calls a quotation a thing that is to go: “登记难”|问题.</summary>
    public PhraseSet Troubles { get; }

    /// <summary>Verbs of what is to go: 淘汰“黄标车”.</summary>
    public FrozenSet<string> RemovalVerbs { get; }

    /// <summary>扩大, 增强: said of how far a quoted name reaches (扩大“游青州·品山河”品牌影响力).</summary>
    public FrozenSet<string> FrameVerbs { get; }

    /// <summary>By what a title is come by that is 通过: 通过国家卫生镇|复审.</summary>
    public PhraseSet Examinations { get; }
}
