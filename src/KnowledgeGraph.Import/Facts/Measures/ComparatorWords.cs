using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>The words that say how a number is meant: 以上, 不低于, 左右.</summary>
internal sealed class ComparatorWords
{
    public ComparatorWords(LexiconSource lexicons)
    {
        var rows = lexicons.Read("comparators").Rows;
        After = Where("after");
        Before = Where("before");
        BeforeRound = Where("round");

        PhraseMap<Comparator> Where(string place) => new(
            rows.Where(row => row["place"] == place).Select(row => (row.Required("words"), row.Enum<Comparator>("comparator"))));
    }

    public PhraseMap<Comparator> After { get; }

    public PhraseMap<Comparator> Before { get; }

    /// <summary>Words that compare only before a round Chinese number: 上千, 过百.</summary>
    public PhraseMap<Comparator> BeforeRound { get; }
}
