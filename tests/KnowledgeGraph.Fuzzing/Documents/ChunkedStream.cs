namespace KnowledgeGraph.Fuzzing.Documents;

/// <summary>A document that arrives in pieces of random length, as from a network.</summary>
internal sealed class ChunkedStream(byte[] document, Random random) : MemoryStream(document)
{
    private readonly int _longest = random.Next(3) == 0 ? 1 : random.Next(1, 100);

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Piece(buffer.Length)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Piece(count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Piece(buffer.Length)], cancellationToken);

    private int Piece(int wanted) => Math.Min(wanted, random.Next(1, _longest + 1));
}
