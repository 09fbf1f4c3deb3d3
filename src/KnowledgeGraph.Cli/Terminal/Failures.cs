using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Cli.Terminal;

/// <summary>Turns failures into one message on standard error and an exit code.</summary>
internal static class Failures
{
    public const int Success = 0;
    public const int UserError = 1;
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> command)
    {
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            interrupted.Cancel();
        };
        try
        {
            return await command(interrupted.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (Exception failure) when (Explain(failure) is { } message)
        {
            await Console.Error.WriteLineAsync("kg: " + message).ConfigureAwait(false);
            return UserError;
        }
    }

    /// <summary>The message for what the user can put right; null for a fault of the program, which keeps its stack.</summary>
    private static string? Explain(Exception failure) => failure switch
    {
        CommandException or ReportFileException or AnnotationException or LexiconException or QueryTimeoutException or QueryMemoryException => failure.Message,
        SparqlSyntaxException => $"the query does not parse: {failure.Message}",
        RdfSyntaxException => $"the document does not parse: {failure.Message}",
        HttpRequestException => $"{failure.Message} Is the server running? Start it with 'kg serve'.",
        UnauthorizedAccessException or IOException => failure.Message,
        _ => null,
    };
}
