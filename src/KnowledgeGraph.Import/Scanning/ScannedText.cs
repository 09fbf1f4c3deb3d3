using System.Buffers;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>What the lexicons and the gazetteer have to say at each position of a text, and the tokens that its sentences were cut into. Both lie in arrays that the next text takes over.</summary>
internal sealed class ScannedText : IDisposable
{
    /// <summary>Longer texts are rare, and arrays for them are not kept.</summary>
    private const int MostShared = 1 << 17;

    private readonly Position[] _positions;
    private readonly PlaceNames _nation;
    private readonly PlaceNames? _around;
    private readonly List<Match> _known = [];

    private ScannedText(string text, Vocabulary vocabulary, PlaceNames nation, PlaceNames? around)
    {
        (Text, Vocabulary, _nation, _around) = (text, vocabulary, nation, around);
        if (text.Length >= MostShared)
        {
            _positions = new Position[text.Length + 1];
            return;
        }

        _positions = ArrayPool<Position>.Shared.Rent(text.Length + 1);
        Array.Clear(_positions, 0, text.Length + 1);
    }

    /// <summary>What begins or ends before a character. Words are numbered one higher than in the vocabulary, so that 0 is none; so are places, and those around are negative.</summary>
    private record struct Position
    {
        public int Word;
        public int Suffix;
        public int Place;
    }

    public string Text { get; }

    public Vocabulary Vocabulary { get; }

    public TokenStore Tokens { get; } = new();

    public Quotations Quotations => field ??= new Quotations(Text);

    /// <summary>Scans a text for the words of a vocabulary, and marks the places.</summary>
    /// <param name="nation">The places of the whole country.</param>
    /// <param name="found">Where they were found in the text.</param>
    /// <param name="around">The places around the report's own, which go before those; null where that is not known.</param>
    public static ScannedText Of(string text, Vocabulary vocabulary, PlaceNames nation, List<Match> found, PlaceNames? around)
    {
        var scanned = new ScannedText(text, vocabulary, nation, around);
        scanned.ScanWords();
        foreach (var match in found)
        {
            if (!IsVerbFarAway(vocabulary, nation[match.Pattern]) && scanned.PlaceLength(match.Start) < match.End - match.Start)
            {
                scanned._positions[match.Start].Place = match.Pattern + 1;
            }
        }

        if (around is not null)
        {
            foreach (var match in around.Automaton.Matches(text))
            {
                if (scanned.PlaceLength(match.Start) <= match.End - match.Start)
                {
                    scanned._positions[match.Start].Place = -match.Pattern - 1;
                }
            }
        }

        return scanned;
    }

    /// <summary>The names that reports share (<c>known-names.tsv</c>), by their ends; those within a stretch are between the first that ends in it and the last.</summary>
    public ReadOnlySpan<Match> KnownNames(int start, int end) => CollectionsMarshal.AsSpan(_known)[CountEndingBy(start)..CountEndingBy(end)];

    /// <summary>Whether a word or a place begins here.</summary>
    public bool IsMarked(int start) => (_positions[start].Word | _positions[start].Place) != 0;

    /// <summary>The longest word that begins here, or null.</summary>
    public Lexeme? WordAt(int start) => Word(_positions[start].Word);

    /// <summary>The longest name suffix that ends here, or null.</summary>
    public Lexeme? SuffixBefore(int end) => Word(_positions[end].Suffix);

    /// <summary>The longest place name that begins here, or null.</summary>
    public PlaceForms? PlaceAt(int start)
    {
        var place = _positions[start].Place;
        return place == 0 ? null : place > 0 ? _nation[place - 1] : _around![-place - 1];
    }

    public void Dispose()
    {
        if (Text.Length < MostShared)
        {
            ArrayPool<Position>.Shared.Return(_positions);
        }

        Tokens.Dispose();
    }

    private void ScanWords()
    {
        // Matches come by their ends: of those that begin together the last is the longest, of those that end together the first.
        foreach (var match in Vocabulary.Automaton.Matches(Text))
        {
            var use = Vocabulary.UseOf(match.Pattern);
            if (use.IsToken)
            {
                _positions[match.Start].Word = match.Pattern + 1;
            }

            if (use.KnownName >= 0)
            {
                _known.Add(match with { Pattern = use.KnownName });
            }

            if (use.IsSuffix && _positions[match.End].Suffix == 0)
            {
                _positions[match.End].Suffix = match.Pattern + 1;
            }
        }
    }

    private int CountEndingBy(int position)
    {
        var (low, high) = (0, _known.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _known[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private Lexeme? Word(int number) => number == 0 ? null : Vocabulary[number - 1];

    private int PlaceLength(int start) => PlaceAt(start)?.Length ?? 0;

    /// <summary>新建县医院, 新建区域中心: far from there the verb is meant and not the place.</summary>
    private static bool IsVerbFarAway(Vocabulary vocabulary, PlaceForms place) =>
        place is { Form: PlaceForm.Full, Division: { Level: DivisionLevel.County, ShortName: { } name } } && vocabulary.Is(name, WordClass.Verb);
}
