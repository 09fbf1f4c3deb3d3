using System.CommandLine;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg validate</c>: checks that RDF documents and queries are in their syntax, and that documents conform to SHACL shapes.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "RDF documents (.ttl .trig .nt .nq .rdf .jsonld), queries (.rq) and updates (.ru).", Arity = ArgumentArity.OneOrMore };
        var shapes = new Option<string?>("--shapes") { Description = "A document of SHACL shapes that all the documents together have to conform to.", HelpName = "FILE" };
        var command = new Command("validate", "Check the syntax of RDF documents and queries, and documents against SHACL shapes.") { files, shapes };
        command.SetAction((arguments, cancellation) =>
        {
            if (arguments.GetValue(shapes) is { } shapesPath)
            {
                return Task.FromResult(ShapesCheck.Run(arguments.GetValue(files)!, shapesPath, cancellation));
            }

            var failed = 0;
            foreach (var path in arguments.GetValue(files)!)
            {
                failed += Check(path) ? 0 : 1;
            }

            return Task.FromResult(failed == 0 ? Failures.Success : Failures.UserError);
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
        RequireFile(path);
        switch (Path.GetExtension(path))
        {
            case ".rq":
                new SparqlEngine().Prepare(File.ReadAllText(path));
                return "a query";
            case ".ru":
                new SparqlEngine().PrepareUpdate(File.ReadAllText(path));
                return "an update";
        }

        return $"{RdfFile.Read(path).Count} statements";
    }

    private static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"{path}: no such file; check the name.");
        }
    }
}
