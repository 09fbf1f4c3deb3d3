using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>The words that say that a number is a change: 增长, 下降, 降幅.</summary>
internal sealed class ChangeWords
{
    public ChangeWords(LexiconSource lexicons)
    {
        var rows = lexicons.Read("changes").Rows;
        Verbs = Where("verb");
        Paces = Where("pace");
        Nouns = Where("noun");
        Leading = Where("leading");

        PhraseMap<ChangeKind> Where(string place) => new(
            rows.Where(row => row["place"] == place).Select(row => (row.Required("words"), row.Enum<ChangeKind>("change"))));
    }

    /// <summary>Right before the number; with 到 or 至 between them the number is a level.</summary>
    public PhraseMap<ChangeKind> Verbs { get; }

    /// <summary>The same, but before things that are counted they say what is done with them: 加快3个项目建设.</summary>
    public PhraseMap<ChangeKind> Paces { get; }

    /// <summary>Name the change itself, whatever stands behind them.</summary>
    public PhraseMap<ChangeKind> Nouns { get; }

    /// <summary>Open the clause, and what changes stands between them and the number.</summary>
    public PhraseMap<ChangeKind> Leading { get; }
}
