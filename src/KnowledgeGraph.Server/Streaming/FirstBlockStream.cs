using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Streaming;

/// <summary>
/// An answer's body that keeps its first block back, so that what fails early still gets its own status. What fails later finds an
/// answer that has begun and aborts it. The client's pace holds the writer.
/// </summary>
internal sealed class FirstBlockStream(HttpResponse response) : Stream
{
    private const int BlockSize = 64 * 1024;

    private readonly MemoryStream _first = new();
    private bool _sending;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_sending)
        {
            _first.Write(buffer.Span);
            if (_first.Length <= BlockSize)
            {
                return;
            }

            _sending = true;
            buffer = _first.GetBuffer().AsMemory(0, (int)_first.Length);
        }

        await response.Body.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does nothing before the first block is full: a writer's flush must not give the status away.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        _sending ? response.Body.FlushAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Ends an answer that is whole.</summary>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        if (!_sending)
        {
            _sending = true;
            response.ContentLength = _first.Length;
            await response.Body.WriteAsync(_first.GetBuffer().AsMemory(0, (int)_first.Length), cancellation).ConfigureAwait(false);
        }

        await response.Body.FlushAsync(cancellation).ConfigureAwait(false);
    }

    public override void Flush() => throw new NotSupportedException("Answers are written asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Answers are written asynchronously.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
