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

    private string[] Duration { get; }

    /// <summary>Whether the text speaks of the time that something takes.</summary>
    public bool SpeaksOfDuration(ReadOnlySpan<char> text)
    {
        foreach (var word in Duration)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
