using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Text;

/// <summary>One literal that a text query found.</summary>
/// <param name="Score">Greater is better; comparable within one query only.</param>
/// <param name="Snippet">Plain text around the match.</param>
public readonly record struct TextHit(TermId Subject, TermId Predicate, TermId Literal, TermId Graph, double Score, string Snippet);

/// <summary>The seam by which full text reaches SPARQL without the two knowing each other.</summary>
public interface ITextIndex
{
    /// <summary>Best hits first; only such as <paramref name="snapshot"/> contains.</summary>
    /// <param name="predicate">Only literals of this predicate, or <see cref="TermId.None"/> for all.</param>
    IReadOnlyList<TextHit> Search(Snapshot snapshot, string query, TermId predicate, int limit, CancellationToken cancellation);
}
