namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>Tests that measure time and memory of the process, and so run when nothing else does.</summary>
[CollectionDefinition(nameof(QuietMachine), DisableParallelization = true)]
public sealed class QuietMachine;
