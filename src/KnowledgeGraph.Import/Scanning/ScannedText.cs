namespace KnowledgeGraph.Import.Scanning;

/// <summary>What the lexicons and the gazetteer have to say at each position of a text.</summary>
internal sealed class ScannedText
{
    private const WordClass TokenClasses = WordClass.Verb | WordClass.GeneralVerb | WordClass.Adverb | WordClass.Preposition
        | WordClass.Noun | WordClass.Stop | WordClass.Self | WordClass.Suffix | WordClass.Abstract;

    private readonly Lexeme?[] _words;
    private readonly Lexeme?[] _suffixes;
    private readonly PlaceForms?[] _places;

    private ScannedText(string text, Vocabulary vocabulary)
    {
        Text = text;
        Vocabulary = vocabulary;
        _words = new Lexeme?[text.Length + 1];
        _suffixes = new Lexeme?[text.Length + 1];
        _places = new PlaceForms?[text.Length + 1];
    }

    public string Text { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Scans a text: the words of <paramref name="vocabulary"/>, and the places, of which those given first go before.</summary>
    public static ScannedText Of(string text, Vocabulary vocabulary, params ReadOnlySpan<PlaceNames> places)
    {
        var scanned = new ScannedText(text, vocabulary);
        foreach (var match in vocabulary.Automaton.Matches(text))
        {
            var lexeme = vocabulary[match.Pattern];
            if (lexeme.Is(TokenClasses) && Longer(scanned._words[match.Start], match))
            {
                scanned._words[match.Start] = lexeme;
            }

            if (lexeme.Is(WordClass.Suffix) && Longer(scanned._suffixes[match.End], match))
            {
                scanned._suffixes[match.End] = lexeme;
            }
        }

        for (var i = 0; i < places.Length; i++)
        {
            var names = places[i];
            foreach (var match in names.Automaton.Matches(text))
            {
                if (i == places.Length - 1 && IsVerbFarAway(vocabulary, names[match.Pattern]))
                {
                    continue;
                }

                if (scanned._places[match.Start] is not { } other || other.Text.Length < match.End - match.Start)
                {
                    scanned._places[match.Start] = names[match.Pattern];
                }
            }
        }

        return scanned;
    }

    /// <summary>The longest word that begins here, or null.</summary>
    public Lexeme? WordAt(int start) => _words[start];

    /// <summary>The longest name suffix that ends here, or null.</summary>
    public Lexeme? SuffixBefore(int end) => _suffixes[end];

    /// <summary>The longest place name that begins here, or null.</summary>
    public PlaceForms? PlaceAt(int start) => _places[start];

    /// <summary>新建县医院, 新建区域中心: far from there the verb is meant and not the place.</summary>
    private static bool IsVerbFarAway(Vocabulary vocabulary, PlaceForms place) =>
        place is { Form: PlaceForm.Full, Division: { Level: DivisionLevel.County, ShortName: { } name } } && vocabulary.Is(name, WordClass.Verb);

    private static bool Longer(Lexeme? known, Match match) => known is null || known.Text.Length < match.End - match.Start;
}
