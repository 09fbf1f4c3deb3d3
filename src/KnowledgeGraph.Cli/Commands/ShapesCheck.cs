using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Shacl;
using KnowledgeGraph.Shacl.Shapes;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Validates documents together against a document of shapes, and prints what does not conform, a line each.</summary>
internal static class ShapesCheck
{
    public static int Run(string[] paths, string shapesPath, CancellationToken cancellation)
    {
        using var store = QuadStore.InMemory();
        try
        {
            var shapes = ShapesGraph.Read(RdfFile.Read(shapesPath));
            for (var document = 0; document < paths.Length; document++)
            {
                Load(store, RdfFile.Read(paths[document]), $"d{document}x", cancellation);
            }

            return Print(store.Current, shapes, cancellation);
        }
        catch (RdfSyntaxException wrong)
        {
            throw new CommandException(wrong.Message);
        }
        catch (ShapesGraphException wrong)
        {
            throw new CommandException($"{shapesPath}: {wrong.Message}");
        }
    }

    private static int Print(Snapshot data, ShapesGraph shapes, CancellationToken cancellation)
    {
        var report = ShaclValidator.Validate(data, shapes, cancellation: cancellation);
        foreach (var result in report.Results)
        {
            Console.WriteLine(result);
        }

        Console.Error.WriteLine(report.Conforms ? $"{data.QuadCount} statements conform." : $"{report.Results.Count} results: the documents do not conform.");
        return report.Conforms ? Failures.Success : Failures.UserError;
    }

    private static void Load(QuadStore store, List<Quad> quads, string scope, CancellationToken cancellation)
    {
        using var transaction = store.Begin(cancellation);
        var terms = transaction.Terms;
        foreach (var quad in quads)
        {
            transaction.Add(new QuadIds(
                terms.Intern(Scoped(quad.Subject, scope)),
                terms.Intern(quad.Predicate),
                terms.Intern(Scoped(quad.Object, scope)),
                quad.Graph is null ? TermId.DefaultGraph : terms.Intern(Scoped(quad.Graph, scope))));
        }

        transaction.Commit(cancellation);
    }

    /// <summary>A blank node's label means something only within its document.</summary>
    private static Term Scoped(Term term, string scope) => term switch
    {
        BlankNode node => new BlankNode(scope + node.Label),
        TripleTerm triple => new TripleTerm(Scoped(triple.Subject, scope), triple.Predicate, Scoped(triple.Object, scope)),
        _ => term,
    };
}
