using System.CommandLine;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Terminal;

var root = new RootCommand("Reads Chinese government work reports into a knowledge graph and serves it.")
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    QueryCommand.Create(),
    ExplainCommand.Create(),
    ExtractCommand.Create(),
    AnnotateCommand.Create(),
    EvaluateCommand.Create(),
    ExportCommand.Create(),
    ValidateCommand.Create(),
    InferCommand.Create(),
};
return await Failures.RunAsync(cancellation =>
    root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellation));
