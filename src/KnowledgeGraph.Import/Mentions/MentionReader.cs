using System.Collections.Concurrent;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Reflow;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Finds the names of a report: readings from several rules for each sentence, and the best set of them.</summary>
internal sealed class MentionReader
{
    /// <summary>The names around one place take a third of a megabyte, and there are 3,200 places; reports of one place mostly come together.</summary>
    private const int MostPlacesKept = 64;

    private readonly Vocabulary _vocabulary;
    private readonly Weights _weights;
    private readonly PlaceNames _nation;
    private readonly HashSet<string> _placeWords;
    private readonly HomePlace _home;
    private readonly RuleConfidence _confidence;
    private readonly ListHeads _heads;
    private readonly KnownNames _known;
    private readonly FirmNames _firms;
    private readonly OwnBodies _bodies;
    private readonly ConcurrentDictionary<string, PlaceNames> _around = new(StringComparer.Ordinal);

    /// <exception cref="LexiconException">A lexicon is missing or wrong.</exception>
    public MentionReader(LexiconSource lexicons)
    {
        _vocabulary = new Vocabulary(lexicons);
        _weights = new Weights(lexicons.Read("mention-weights"));
        _confidence = new RuleConfidence(lexicons);
        _placeWords = PlaceNames.OrdinaryWords(lexicons);
        _nation = PlaceNames.Nation(Gazetteer.BuiltIn, _placeWords);
        _home = new HomePlace(Gazetteer.BuiltIn, _nation, _vocabulary, _placeWords);
        _heads = new ListHeads(lexicons);
        _known = new KnownNames(lexicons);
        _firms = new FirmNames(lexicons);
        _bodies = new OwnBodies(lexicons);
    }

    /// <summary>What reads one report, sentence after sentence.</summary>
    private sealed record Finders(ClauseReader Clauses, SuffixNames Suffixes, ListNames Lists, BuiltLists Built);

    /// <summary>The sentences of a report with their names, in the order of the text.</summary>
    public ReadSentences Read(ReportText report)
    {
        var places = new List<Match>();
        _nation.Automaton.Scan(report.Text, places);
        var home = _home.Find(report.Text, places);
        var scanned = ScannedText.Of(report.Text, _vocabulary, _nation, places, home is null ? null : AroundOf(home));
        var nested = new NestedNames(scanned);
        var finders = new Finders(new ClauseReader(scanned), new SuffixNames(_heads), new ListNames(_vocabulary, _heads), new BuiltLists(_vocabulary));
        var views = new List<SentenceView>(report.Sentences.Length);
        for (var i = 0; i < report.Sentences.Length; i++)
        {
            views.Add(Gather(finders, scanned, i, report.Sentences[i].Span));
        }

        DocumentPass.AddKnownNames(scanned, views, _weights);
        var sentences = new List<ReadSentence>(views.Count);
        for (var i = 0; i < views.Count; i++)
        {
            sentences.Add(new ReadSentence(i, views[i], Choose(report.Text, i, views[i], nested)));
        }

        return new ReadSentences(scanned, sentences);
    }

    private IReadOnlyList<ReadMention> Choose(string text, int sentence, SentenceView view, NestedNames nested)
    {
        var chosen = view.Chosen();
        if (chosen.Count == 0)
        {
            return [];
        }

        var mentions = new ReadMention[chosen.Count];
        var inner = new List<NestedName>();
        for (var i = 0; i < mentions.Length; i++)
        {
            inner.Clear();
            nested.Find(chosen[i], inner);
            mentions[i] = Mention(text, sentence, chosen[i], inner);
        }

        return mentions;
    }

    private PlaceNames AroundOf(Division home)
    {
        if (_around.TryGetValue(home.Code, out var known))
        {
            return known;
        }

        // To count them takes all locks, and so is done only before one is added.
        if (_around.Count >= MostPlacesKept)
        {
            _around.Clear();
        }

        return _around.GetOrAdd(home.Code, PlaceNames.Around(home, Gazetteer.BuiltIn, _placeWords));
    }

    private SentenceView Gather(Finders finders, ScannedText scanned, int index, TextSpan span)
    {
        var clauses = finders.Clauses.Read(index, span.Start, span.End);
        var view = new SentenceView(scanned, _weights, finders.Clauses.TakeTokens(), clauses);
        PlaceMentions.Find(view, span.Start, span.End);
        _known.Find(view, span.Start, span.End);
        BrandNames.Find(view, span.Start, span.End);
        Sessions.Find(view, span.Start, span.End);
        NumberedMembers.Find(view, span.Start, span.End);
        foreach (var clause in clauses)
        {
            foreach (var zone in clause.Zones)
            {
                foreach (var item in zone.Items)
                {
                    finders.Suffixes.Find(view, item);
                    QuotedNames.Find(view, item);
                    TitleNames.Find(view, item);
                    TitleNames.FindHolder(view, item);
                    _firms.Find(view, item);
                    HeldEvents.Find(view, item);
                    RoadSections.FindNumbered(view, item);
                }

                finders.Lists.Find(view, zone);
                finders.Built.Find(view, zone);
                _bodies.Find(view, zone);
            }
        }

        return view;
    }

    private ReadMention Mention(string text, int sentence, Candidate candidate, List<NestedName> inner)
    {
        var parts = inner.Count == 0 ? [] : new (EntityMention, NestedName)[inner.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = (Entity(text, sentence, inner[i].Inner), inner[i]);
        }

        return new ReadMention(Entity(text, sentence, candidate), candidate, parts);
    }

    private EntityMention Entity(string text, int sentence, Candidate candidate)
    {
        var slice = text[candidate.Start..candidate.End];
        return new EntityMention(
            candidate.Type, slice, candidate.Name ?? slice, new TextSpan(candidate.Start, candidate.End), sentence, candidate.Rule,
            _confidence.Of(candidate.Rule));
    }
}
