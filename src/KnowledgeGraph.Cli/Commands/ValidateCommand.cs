using System.CommandLine;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg validate</c>: checks that RDF documents and queries are in their syntax.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "RDF documents (.ttl .trig .nt .nq .rdf .jsonld), queries (.rq) and updates (.ru).", Arity = ArgumentArity.OneOrMore };
        var command = new Command("validate", "Check the syntax of RDF documents and queries.") { files };
        command.SetAction(arguments =>
        {
            var failed = 0;
            foreach (var path in arguments.GetValue(files)!)
            {
                failed += Check(path) ? 0 : 1;
            }

            return failed == 0 ? Failures.Success : Failures.UserError;
        });
        return command;
    }

    private static bool Check(string path)
    {
        try
        {
            Console.WriteLine($"{path}: {Describe(path)}");
            return true;
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine($"{path}: {wrong.Message}");
            return false;
        }
    }

    private static string Describe(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"{path}: no such file; check the name.");
        }

        switch (Path.GetExtension(path))
        {
            case ".rq":
                new SparqlEngine().Prepare(File.ReadAllText(path));
                return "a query";
            case ".ru":
                new SparqlEngine().PrepareUpdate(File.ReadAllText(path));
                return "an update";
        }

        var syntax = RdfSyntaxes.OfFileName(path) ?? throw new CommandException($"{path}: its ending names no syntax. Known: .ttl .trig .nt .nq .rdf .jsonld .rq .ru.");
        using var stream = File.OpenRead(path);
        return $"{RdfReader.ReadQuads(stream, syntax, new Uri(Path.GetFullPath(path)).AbsoluteUri).Count} statements";
    }
}
