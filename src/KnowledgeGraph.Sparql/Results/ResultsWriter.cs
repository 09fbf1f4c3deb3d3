using System.IO.Pipelines;
using KnowledgeGraph.Sparql.Results.Writing;

namespace KnowledgeGraph.Sparql.Results;

/// <summary>Writes query results as they are made: the first bytes leave before the last row is known.</summary>
public static class ResultsWriter
{
    /// <summary>How much is gathered before it is sent on.</summary>
    private const int FlushBytes = 32 * 1024;

    /// <summary>Rows whose terms are asked for at a time.</summary>
    private const int PrefetchedRows = 32;

    /// <summary>Writes the rows and disposes nothing.</summary>
    public static async Task WriteAsync(SolutionRows rows, ResultsSyntax syntax, PipeWriter output, CancellationToken cancellation = default)
    {
        var format = FormatOf(syntax);
        using var buffer = new OutputBuffer();
        var cells = new CellWriter(rows, format, buffer);
        format.Head(buffer, rows.Variables);
        while (rows.NextBatch())
        {
            for (var row = 0; row < rows.Count;)
            {
                row = WriteRows(rows, row, format, cells, buffer);
                await FlushAsync(buffer, output, cancellation).ConfigureAwait(false);
            }
        }

        format.Foot(buffer);
        await FlushAsync(buffer, output, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc cref="WriteAsync(SolutionRows, ResultsSyntax, PipeWriter, CancellationToken)"/>
    public static async Task WriteAsync(SolutionRows rows, ResultsSyntax syntax, Stream output, CancellationToken cancellation = default)
    {
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        await WriteAsync(rows, syntax, pipe, cancellation).ConfigureAwait(false);
        await pipe.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>Writes the answer of ASK.</summary>
    public static async Task WriteAsync(bool answer, ResultsSyntax syntax, PipeWriter output, CancellationToken cancellation = default)
    {
        using var buffer = new OutputBuffer();
        FormatOf(syntax).Boolean(buffer, answer);
        await FlushAsync(buffer, output, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes the answer of ASK.</summary>
    public static async Task WriteAsync(bool answer, ResultsSyntax syntax, Stream output, CancellationToken cancellation = default)
    {
        using var buffer = new OutputBuffer();
        FormatOf(syntax).Boolean(buffer, answer);
        await output.WriteAsync(buffer.Written, cancellation).ConfigureAwait(false);
    }

    private static ResultsFormat FormatOf(ResultsSyntax syntax) => syntax switch
    {
        ResultsSyntax.Json => new JsonFormat(),
        ResultsSyntax.Xml => new XmlFormat(),
        ResultsSyntax.Csv => new CsvFormat(),
        _ => new TsvFormat(),
    };

    /// <summary>Writes rows from <paramref name="row"/> on until there is enough to send, and returns the next row.</summary>
    private static int WriteRows(SolutionRows rows, int row, ResultsFormat format, CellWriter cells, OutputBuffer buffer)
    {
        for (; row < rows.Count && buffer.Length < FlushBytes; row++)
        {
            if (row % PrefetchedRows == 0)
            {
                Prefetch(rows, row);
            }

            format.BeginRow(buffer);
            for (var column = 0; column < rows.Variables.Length; column++)
            {
                var id = rows.Column(column)[row];
                if (id.IsNone)
                {
                    format.Unbound(buffer, column);
                    continue;
                }

                format.BeginCell(buffer, column);
                cells.Write(id);
                format.EndCell(buffer);
            }

            format.EndRow(buffer);
        }

        return row;
    }

    private static void Prefetch(SolutionRows rows, int row)
    {
        var count = Math.Min(PrefetchedRows, rows.Count - row);
        for (var column = 0; column < rows.Variables.Length; column++)
        {
            rows.Terms.Prefetch(rows.Column(column).Slice(row, count));
        }
    }

    private static async Task FlushAsync(OutputBuffer buffer, PipeWriter output, CancellationToken cancellation)
    {
        await output.WriteAsync(buffer.Written, cancellation).ConfigureAwait(false);
        buffer.Clear();
    }
}
