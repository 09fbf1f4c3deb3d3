using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>A chosen name with what the later steps need: its place in the clause, and the names inside of it.</summary>
internal sealed record ReadMention(EntityMention Entity, Candidate Source, IReadOnlyList<(EntityMention Entity, NestedName Nested)> Inner)
{
    public Item? Item => Source.Item;
}

/// <summary>A sentence with its clauses and the names chosen in it.</summary>
internal sealed record ReadSentence(int Index, SentenceView View, IReadOnlyList<ReadMention> Mentions);

/// <summary>The sentences of a report in the order of the text. They can be read until it is disposed: then other reports take over the memory they lie in.</summary>
internal sealed class ReadSentences(ScannedText scanned, List<ReadSentence> sentences) : IDisposable
{
    public List<ReadSentence>.Enumerator GetEnumerator() => sentences.GetEnumerator();

    public void Dispose() => scanned.Dispose();
}
