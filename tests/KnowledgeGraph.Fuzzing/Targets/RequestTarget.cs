using System.Text;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Execution.Updates;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Syntax;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Fuzzing.Targets;

/// <summary>SPARQL requests: refused with a position, or run over a few quads to the end, or to a limit.</summary>
internal abstract class RequestTarget(string extension) : FuzzTarget(extension)
{
    protected static readonly QueryOptions Limits = new() { Timeout = TimeSpan.FromSeconds(1), MemoryLimitBytes = 64 << 20 };

    public sealed override void Try(byte[] document, Random random)
    {
        try
        {
            Parse(document);
            using var store = FewQuads.Store();
            Run(Encoding.UTF8.GetString(document), store);
        }
        catch (SparqlSyntaxException error)
        {
            Assert.True(error.Line >= 1 && error.Column >= 1, error.Message);
            Assert.False(string.IsNullOrWhiteSpace(error.Problem), "an error without a problem");
        }
        catch (Exception limit) when (limit is QueryTimeoutException or QueryMemoryException or PlanningException or UnknownFunctionException or ServiceException or UpdateException)
        {
            Assert.False(string.IsNullOrWhiteSpace(limit.Message), "an error without a message");
        }
    }

    protected abstract void Parse(byte[] document);

    protected abstract void Run(string request, QuadStore store);
}
