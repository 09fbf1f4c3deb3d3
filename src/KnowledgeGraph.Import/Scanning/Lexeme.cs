using System.Collections.Immutable;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Mentions;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>What a word of the lexicons does in a sentence; one word can do several things.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Verb = 1,
    GeneralVerb = 1 << 1,
    Adverb = 1 << 2,
    Preposition = 1 << 3,
    Noun = 1 << 4,
    Stop = 1 << 5,
    Self = 1 << 6,
    Abstract = 1 << 7,
    Level = 1 << 8,
    Generic = 1 << 9,
    Classifier = 1 << 10,
    Suffix = 1 << 11,

    /// <summary>What a firm's short name ends in (<c>trade-words.tsv</c>).</summary>
    Trade = 1 << 12,

    /// <summary>An industry, which is no firm though it ends in a trade (<c>trade-words.tsv</c>).</summary>
    Industry = 1 << 13,

    /// <summary>Says nothing of what is built, before the head of a list of works.</summary>
    Filler = 1 << 14,

    /// <summary>An ordinary word that streets are named by: 文化路, 人民大道.</summary>
    Street = 1 << 15,
}

/// <summary>The flags of <c>verbs.tsv</c>.</summary>
[Flags]
internal enum VerbTraits
{
    None = 0,

    /// <summary>A predicate also in mid-clause: it ends a subject before it.</summary>
    Predicate = 1,

    /// <summary>May follow its object as a noun: X建设.</summary>
    Tail = 1 << 1,

    /// <summary>A verb only where a group of verbs can begin.</summary>
    NounLike = 1 << 2,
    Builds = 1 << 3,
    Holds = 1 << 4,
    Receives = 1 << 5,
    Seeks = 1 << 6,

    /// <summary>The phase comes from a more definite verb beside it.</summary>
    Auxiliary = 1 << 7,

    /// <summary>What it governs is a policy, whose name may begin with a verb of its own.</summary>
    Issues = 1 << 8,

    /// <summary>It has no object: what follows it belongs to the next verb.</summary>
    Alone = 1 << 9,

    /// <summary>What it governs may be an area, which is worked on as a whole: 做强开发区.</summary>
    Develops = 1 << 10,
}

/// <summary>What a name that ends in a suffix is.</summary>
/// <param name="Weight">0 to 1: how sure the suffix alone makes the type.</param>
/// <param name="Other">The type when the clause speaks of it otherwise, or null.</param>
internal sealed record SuffixReading(EntityType Type, double Weight, EntityType? Other, SuffixManner Manner);

/// <summary>The column <c>manner</c> of <c>name-suffixes.tsv</c>.</summary>
internal enum SuffixManner : byte
{
    None,

    /// <summary>Only words like 开工 or 迁建 make it the other type, not 建设.</summary>
    Firm,

    /// <summary>A public body, which any word may follow.</summary>
    Organ,

    /// <summary>An area that may stand right before what lies in it.</summary>
    Area,

    /// <summary>A place or another suffix has to stand before it.</summary>
    Inside,

    /// <summary>A title also where nothing but a number says that it is conferred.</summary>
    Counted,
}

/// <summary>A word of the lexicons with all that they say about it.</summary>
internal sealed class Lexeme(string text)
{
    public string Text { get; } = text;

    /// <summary>That of <see cref="Text"/>, which need not be fetched to ask for it.</summary>
    public int Length { get; } = text.Length;

    public WordClass Classes { get; set; }

    /// <summary>Its row among the names that reports share, or -1.</summary>
    public int KnownName { get; set; } = -1;

    public Phase? Phase { get; set; }

    public VerbTraits Traits { get; set; }

    public ImmutableArray<SuffixReading> Suffixes { get; set; } = [];

    /// <summary>As a <see cref="WordClass.Suffix"/>: it names a kind unless something of its own stands before it (<c>kind-words.tsv</c>).</summary>
    public bool IsKind { get; set; }

    /// <summary>How much the word adds to the reading as a title, where it is a <see cref="WordClass.Level"/>.</summary>
    public double TitleWeight { get; set; }

    /// <summary>As a <see cref="WordClass.Trade"/>: it ends hardly anything else.</summary>
    public bool IsSureTrade { get; set; }

    public bool Is(WordClass any) => (Classes & any) != 0;

    public bool Has(VerbTraits trait) => (Traits & trait) != 0;
}
