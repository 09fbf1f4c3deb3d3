using System.Globalization;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Mentions;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>What a word is looked for in a text: one look at memory for each that is found.</summary>
/// <param name="IsToken">It cuts a sentence into tokens.</param>
/// <param name="IsSuffix">It can end a name.</param>
/// <param name="KnownName">Which of the names that reports share it is, or -1.</param>
internal readonly record struct WordUse(bool IsToken, bool IsSuffix, int KnownName);

/// <summary>All words of the lexicons that the reading of names uses, and the automaton that finds them.</summary>
internal sealed class Vocabulary
{
    private const WordClass TokenClasses = WordClass.Verb | WordClass.GeneralVerb | WordClass.Adverb | WordClass.Preposition
        | WordClass.Noun | WordClass.Stop | WordClass.Self | WordClass.Suffix | WordClass.Abstract;

    private readonly Dictionary<string, Lexeme> _byText = new(StringComparer.Ordinal);
    private readonly Lexeme[] _lexemes;
    private readonly WordUse[] _uses;

    /// <exception cref="LexiconException">A lexicon is missing or wrong.</exception>
    public Vocabulary(LexiconSource lexicons)
    {
        ReadVerbs(lexicons.Read("verbs"));
        ReadWords(lexicons.Read("word-classes"));
        ReadSuffixes(lexicons.Read("name-suffixes"));
        MarkKinds(lexicons.Read("kind-words"));
        Common = new CommonWords(lexicons.Read("common-words"));
        Names = new NameWords(lexicons.Read("name-words"));
        Routes = new RouteWords(lexicons.Read("route-words"));
        foreach (var row in lexicons.Read("title-levels").Rows)
        {
            var level = Word(row.Required("word"), WordClass.Level);
            level.TitleWeight = double.Parse(row.Required("weight"), CultureInfo.InvariantCulture);
        }

        foreach (var row in lexicons.Read("trade-words").Rows)
        {
            if (row["sure"] == "kind")
            {
                Word(row.Required("word"), WordClass.Industry);
                continue;
            }

            Word(row.Required("word"), WordClass.Trade).IsSureTrade = row["sure"] == "yes";
        }

        AddAll(lexicons.Read("generic-modifiers"), "word", WordClass.Generic);
        AddAll(lexicons.Read("name-classifiers"), "word", WordClass.Classifier);
        AddAll(lexicons.Read("verbs-general"), "verb", WordClass.GeneralVerb);
        AddKnownNames(lexicons.Read("known-names"));
        _lexemes = [.. _byText.Values];
        Automaton = new Automaton([.. _lexemes.Select(lexeme => lexeme.Text)]);
        _uses = [.. _lexemes.Select(lexeme => new WordUse(lexeme.Is(TokenClasses), lexeme.Is(WordClass.Suffix), lexeme.KnownName))];
    }

    /// <summary>What nothing but ordinary words makes is no name.</summary>
    public CommonWords Common { get; }

    /// <summary>What tells a name from a kind, and its parts from one another.</summary>
    public NameWords Names { get; }

    /// <summary>What the parts of a route's name are.</summary>
    public RouteWords Routes { get; }

    /// <summary>Finds the words; its patterns are numbered as the indexer takes them.</summary>
    public Automaton Automaton { get; }

    public Lexeme this[int pattern] => _lexemes[pattern];

    /// <summary>What the lexicons say of this exact word, or null.</summary>
    public Lexeme? Find(ReadOnlySpan<char> word) => Automaton.Find(word) is >= 0 and var pattern && _lexemes[pattern] is { Classes: not WordClass.None } lexeme ? lexeme : null;

    /// <summary>What a word of the automaton is looked for.</summary>
    public WordUse UseOf(int pattern) => _uses[pattern];

    /// <summary>True where the word is known to do one of these things.</summary>
    public bool Is(ReadOnlySpan<char> word, WordClass any) => Find(word)?.Is(any) ?? false;

    private Lexeme Word(string text, WordClass classes)
    {
        if (!_byText.TryGetValue(text, out var lexeme))
        {
            lexeme = new Lexeme(text);
            _byText.Add(text, lexeme);
        }

        lexeme.Classes |= classes;
        return lexeme;
    }

    private void AddAll(LexiconTable table, string column, WordClass classes)
    {
        foreach (var row in table.Rows)
        {
            Word(row.Required(column), classes);
        }
    }

    /// <summary>A name that is no word besides has no class: it is only found with the words.</summary>
    private void AddKnownNames(LexiconTable table)
    {
        for (var row = 0; row < table.Rows.Length; row++)
        {
            Word(table.Rows[row].Required("name"), WordClass.None).KnownName = row;
        }
    }

    private void ReadVerbs(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            var verb = Word(row.Required("verb"), WordClass.Verb);
            verb.Phase = row.Required("phase") == "none" ? null : row.Enum<Phase>("phase");
            foreach (var flag in row["flags"])
            {
                verb.Traits |= flag switch
                {
                    'm' => VerbTraits.Predicate,
                    't' => VerbTraits.Tail,
                    'n' => VerbTraits.NounLike,
                    'b' => VerbTraits.Builds,
                    'h' => VerbTraits.Holds,
                    'r' => VerbTraits.Receives,
                    's' => VerbTraits.Seeks,
                    'x' => VerbTraits.Auxiliary,
                    'p' => VerbTraits.Issues,
                    'i' => VerbTraits.Alone,
                    'd' => VerbTraits.Develops,
                    _ => throw row.Error($"unknown flag '{flag}'; known are m, t, n, b, h, r, s, x, p, i, d"),
                };
            }
        }
    }

    private void ReadWords(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            Word(row.Required("word"), row.Enum<WordClass>("class"));
        }
    }

    /// <summary>A last word that ends in a kind's word is one too: 产业园区 like 园区.</summary>
    private void MarkKinds(LexiconTable table)
    {
        var kinds = table.Rows.Select(row => row.Required("word")).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var suffix in _byText.Values.Where(lexeme => lexeme.Is(WordClass.Suffix)))
        {
            for (var length = 1; length <= suffix.Text.Length && !suffix.IsKind; length++)
            {
                suffix.IsKind = kinds.Contains(suffix.Text.AsSpan(suffix.Text.Length - length));
            }
        }
    }

    private void ReadSuffixes(LexiconTable table)
    {
        foreach (var row in table.Rows)
        {
            var suffix = Word(row.Required("suffix"), WordClass.Suffix);
            var weight = double.Parse(row.Required("weight"), CultureInfo.InvariantCulture);
            EntityType? other = row["other"].Length > 0 ? row.Enum<EntityType>("other") : null;
            var manner = row["manner"].Length > 0 ? row.Enum<SuffixManner>("manner") : SuffixManner.None;
            suffix.Suffixes = suffix.Suffixes.Add(new SuffixReading(row.Enum<EntityType>("type"), weight, other, manner));
        }
    }
}
