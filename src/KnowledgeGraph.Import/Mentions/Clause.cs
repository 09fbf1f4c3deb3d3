using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Verbs that stand together with their adverbs: 加快推进, 启动建设.</summary>
/// <param name="Phase">The phase that they give what they govern, or null.</param>
/// <param name="Traits">The traits of all of them.</param>
/// <param name="Head">The last of them.</param>
/// <param name="Respectively">With 分别: the first subject goes with the first object.</param>
/// <param name="Jointly">With 共同 or 联合: several do it.</param>
/// <param name="Opening">Where the last of them begins, if it may be the first word of a policy's name (实施|扩大民间投资专项行动); else -1.</param>
internal sealed record VerbGroup(int Start, int End, Phase? Phase, VerbTraits Traits, string Head, bool Respectively, bool Jointly, int Opening)
{
    public bool Has(VerbTraits trait) => (Traits & trait) != 0;
}

/// <summary>One member of a list, or the only thing a zone speaks of; without the number that counts it.</summary>
internal sealed class Item(Zone zone, int start, int end)
{
    public Zone Zone { get; } = zone;

    public int Start { get; } = start;

    public int End { get; set; } = end;

    /// <summary>A number stands before or after it: 8所公办幼儿园, 未来社区3个.</summary>
    public bool Counted { get; set; }

    /// <summary>It follows 等 or a number and says what the listed things are: 等产业技术研究院.</summary>
    public bool IsClass { get; set; }

    /// <summary>What follows 等 or the number after the list that this item is in, or null.</summary>
    public Item? ClassItem { get; set; }

    /// <summary>It follows 和, 与 or 及.</summary>
    public bool AfterConjunction { get; set; }

    /// <summary>Where the item before begins, if the two are one name in another reading; else -1.</summary>
    public int JoinedStart { get; set; } = -1;
}

/// <summary>A stretch of a clause without a predicate: the subject before a verb group, or the object after one.</summary>
internal sealed class Zone(int firstToken, int endToken)
{
    public int FirstToken { get; } = firstToken;

    public int EndToken { get; } = endToken;

    /// <summary>The verbs that govern it.</summary>
    public VerbGroup? Before { get; set; }

    /// <summary>The verbs that it is the subject of.</summary>
    public VerbGroup? After { get; set; }

    /// <summary>The zone before it in the clause.</summary>
    public Zone? Previous { get; set; }

    /// <summary>The next zone of the clause, the object of <see cref="After"/>.</summary>
    public Zone? Next { get; set; }

    /// <summary>It opens with a preposition: 以…为牵引.</summary>
    public bool Prepositional { get; set; }

    /// <summary>It goes on with the list of the clause before.</summary>
    public bool Inherited { get; set; }

    public List<Item> Items { get; } = [];

    public bool IsEmpty => Items.Count == 0;
}

/// <summary>A clause of a sentence: what stands between commas.</summary>
internal sealed class Clause(int sentence, int start, int end)
{
    public int Sentence { get; } = sentence;

    public int Start { get; } = start;

    public int End { get; } = end;

    public List<Zone> Zones { get; } = [];
}
