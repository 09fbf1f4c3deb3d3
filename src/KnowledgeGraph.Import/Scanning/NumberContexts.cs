using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>The words beside a number that decide whether it states an amount.</summary>
internal sealed class NumberContexts
{
    public NumberContexts(LexiconSource lexicons)
    {
        var rows = lexicons.Read("number-contexts").Rows;
        After = Where("after");
        AfterChinese = Where("after-chinese");
        BeforeChinese = Where("before-chinese");
        Counting = Where("counting");
        CountingOne = Where("counting-one");
        BeforeRound = Where("before-round");
        BeforeBare = Where("before-bare");
        Rank = Where("rank");
        Duration = [.. rows.Where(row => row["place"] == "duration").Select(row => row.Required("words"))];
        NoDuration = Where("no-duration");
        Capacity = Where("capacity");
        CountingVerbs = [.. rows.Where(row => row["place"] == "counting" && row["words"].Length > 1).Select(row => row["words"])];

        PhraseSet Where(string place) => new(rows.Where(row => row["place"] == place).Select(row => row.Required("words")));
    }

    public PhraseSet After { get; }

    public PhraseSet AfterChinese { get; }

    public PhraseSet BeforeChinese { get; }

    public PhraseSet Counting { get; }

    public PhraseSet CountingOne { get; }

    public PhraseSet BeforeRound { get; }

    public PhraseSet BeforeBare { get; }

    public PhraseSet Rank { get; }

    public PhraseSet NoDuration { get; }

    public PhraseSet Capacity { get; }

    private string[] Duration { get; }

    private string[] CountingVerbs { get; }

    /// <summary>Whether a verb of counting stands somewhere in the text: 新建幼儿园 before 六所.</summary>
    public bool SpeaksOfCounting(ReadOnlySpan<char> text) => ContainsAny(text, CountingVerbs);

    /// <summary>Whether the text speaks of the time that something takes.</summary>
    public bool SpeaksOfDuration(ReadOnlySpan<char> text) => ContainsAny(text, Duration);

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
