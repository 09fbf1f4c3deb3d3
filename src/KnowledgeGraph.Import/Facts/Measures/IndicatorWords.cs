using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>The words by which the phrase that is measured is cut out of its clause.</summary>
internal sealed class IndicatorWords
{
    public IndicatorWords(LexiconSource lexicons)
    {
        var rows = lexicons.Read("indicator-words").Rows;
        Adverbs = Where("adverb");
        Manners = Where("manner");
        Verbs = Where("verb");
        Keeps = Where("keep");
        Tails = Where("tail");
        To = Where("to");
        Baselines = Where("baseline");
        Stops = Where("stop");
        Works = Where("work");
        Dones = Where("done");
        Marks = Where("mark");
        Actors = Words("actor");
        Aboves = Words("above");
        Cuts = Words("cut");

        string[] Words(string use) => [.. rows.Where(row => row["use"] == use).Select(row => row.Required("words"))];

        PhraseSet Where(string use) => new(Words(use));
    }

    public PhraseSet Adverbs { get; }

    /// <summary>Dropped where a verb or an adverb follows: 高标准建设, but 高标准农田.</summary>
    public PhraseSet Manners { get; }

    public PhraseSet Verbs { get; }

    public PhraseSet Keeps { get; }

    public PhraseSet Tails { get; }

    public PhraseSet To { get; }

    public PhraseSet Baselines { get; }

    public PhraseSet Stops { get; }

    /// <summary>Nouns of work at the end of what is counted behind a number.</summary>
    public PhraseSet Works { get; }

    /// <summary>Verbs at the end of what is measured that say that it was done: 主线道路建成261公里.</summary>
    public PhraseSet Dones { get; }

    /// <summary>Marks that a number reaches: 突破200万大关.</summary>
    public PhraseSet Marks { get; }

    /// <summary>What can do something ends so, where a verb follows: 整治行动|清理.</summary>
    public string[] Actors { get; }

    public string[] Aboves { get; }

    public string[] Cuts { get; }
}
