using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>A sentence as the finders of names see it, and the readings they have made.</summary>
internal sealed class SentenceView(ScannedText scanned, Weights weights, IReadOnlyList<Token> tokens, List<Clause> clauses)
{
    public ScannedText Scanned { get; } = scanned;

    public string Text => Scanned.Text;

    public Weights Weights { get; } = weights;

    public IReadOnlyList<Token> Tokens { get; } = tokens;

    public List<Clause> Clauses { get; } = clauses;

    public List<Candidate> Candidates { get; } = [];

    /// <summary>Adds a reading if its score reaches the threshold.</summary>
    public void Add(Candidate candidate)
    {
        if (candidate.Score >= Weights.Threshold && candidate.End > candidate.Start)
        {
            Candidates.Add(candidate);
        }
    }

    public ReadOnlySpan<char> Slice(int start, int end) => Text.AsSpan(start, end - start);

    /// <summary>The index of the first token of a zone that ends after a position.</summary>
    public int TokenAt(Zone zone, int position)
    {
        var i = zone.FirstToken;
        while (i < zone.EndToken && Tokens[i].End <= position)
        {
            i++;
        }

        return i;
    }
}
