using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Writing;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Execution.Updates;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Syntax;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Problems;

/// <summary>The failures that the libraries below tell by exceptions, as problems of a request.</summary>
internal static class FailureProblem
{
    /// <summary>Null for a failure that nobody foresaw.</summary>
    public static RequestProblem? Of(Exception failure) => failure switch
    {
        RequestProblem problem => problem,
        SparqlSyntaxException syntax => new RequestProblem(400, "malformed-query", "The query does not parse", syntax.Problem) { Line = syntax.Line, Column = syntax.Column },
        RdfSyntaxException syntax => new RequestProblem(400, "malformed-rdf", "The document does not parse", syntax.Problem) { Line = syntax.Line, Column = syntax.Column },
        BadHttpRequestException bad => new RequestProblem(bad.StatusCode, bad.StatusCode == 413 ? "too-large" : "bad-request", "Bad request", bad.Message),
        QueryTimeoutException => new RequestProblem(500, "query-timeout", "The query ran out of time", failure.Message),
        QueryMemoryException => new RequestProblem(500, "memory-limit", "The query ran out of memory", failure.Message),
        ServiceException => new RequestProblem(500, "service-failed", "Another endpoint failed", failure.Message),
        UpdateException or PlanningException => new RequestProblem(500, "refused", "The request cannot be carried out", failure.Message),
        RdfWriteException => new RequestProblem(406, "not-expressible", "Not acceptable", failure.Message),
        TextIndexException => new RequestProblem(500, "text-index", "The text index cannot answer", failure.Message),
        _ => null,
    };
}
