namespace KnowledgeGraph.Import.Scanning;

/// <summary>What the lexicons and the gazetteer have to say at each position of a text.</summary>
internal sealed class ScannedText
{
    // Numbers of words, one more than those of the vocabulary, so that 0 is none.
    private readonly int[] _words;
    private readonly int[] _suffixes;
    private readonly PlaceForms?[] _places;

    private ScannedText(string text, Vocabulary vocabulary)
    {
        Text = text;
        Vocabulary = vocabulary;
        _words = new int[text.Length + 1];
        _suffixes = new int[text.Length + 1];
        _places = new PlaceForms?[text.Length + 1];
    }

    public string Text { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Scans a text for the words of a vocabulary, and marks the places.</summary>
    /// <param name="nation">The places of the whole country.</param>
    /// <param name="found">Where they were found in the text.</param>
    /// <param name="around">The places around the report's own, which go before those; null where that is not known.</param>
    public static ScannedText Of(string text, Vocabulary vocabulary, PlaceNames nation, List<Match> found, PlaceNames? around)
    {
        var scanned = new ScannedText(text, vocabulary);
        scanned.ScanWords();
        foreach (var match in found)
        {
            if (!IsVerbFarAway(vocabulary, nation[match.Pattern]) && scanned.PlaceLength(match.Start) < match.End - match.Start)
            {
                scanned._places[match.Start] = nation[match.Pattern];
            }
        }

        if (around is not null)
        {
            foreach (var match in around.Automaton.Matches(text))
            {
                if (scanned.PlaceLength(match.Start) <= match.End - match.Start)
                {
                    scanned._places[match.Start] = around[match.Pattern];
                }
            }
        }

        return scanned;
    }

    /// <summary>The longest word that begins here, or null.</summary>
    public Lexeme? WordAt(int start) => Word(_words[start]);

    /// <summary>The longest name suffix that ends here, or null.</summary>
    public Lexeme? SuffixBefore(int end) => Word(_suffixes[end]);

    /// <summary>The longest place name that begins here, or null.</summary>
    public PlaceForms? PlaceAt(int start) => _places[start];

    private void ScanWords()
    {
        // Matches come by their ends: of those that begin together the last is the longest, of those that end together the first.
        foreach (var match in Vocabulary.Automaton.Matches(Text))
        {
            if (Vocabulary.IsToken(match.Pattern))
            {
                _words[match.Start] = match.Pattern + 1;
            }

            if (Vocabulary.IsSuffix(match.Pattern) && _suffixes[match.End] == 0)
            {
                _suffixes[match.End] = match.Pattern + 1;
            }
        }
    }

    private Lexeme? Word(int number) => number == 0 ? null : Vocabulary[number - 1];

    private int PlaceLength(int start) => _places[start]?.Text.Length ?? 0;

    /// <summary>新建县医院, 新建区域中心: far from there the verb is meant and not the place.</summary>
    private static bool IsVerbFarAway(Vocabulary vocabulary, PlaceForms place) =>
        place is { Form: PlaceForm.Full, Division: { Level: DivisionLevel.County, ShortName: { } name } } && vocabulary.Is(name, WordClass.Verb);
}
