namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>
/// Runs a case, notes its outcome for the EARL report, and holds it against <see cref="KnownFailures"/>: a listed case that fails is
/// skipped with its reason, a listed case that passes fails.
/// </summary>
internal static class ConformanceCase
{
    public static void Run(ManifestEntry entry, Action test) => Run(entry.Iri, test);

    public static void Run(string iri, Action test) =>
        RunAsync(
            iri,
            () =>
            {
                test();
                return Task.CompletedTask;
            }).GetAwaiter().GetResult();

    public static async Task RunAsync(string iri, Func<Task> test)
    {
        var reason = KnownFailures.ReasonFor(iri);
        try
        {
            await test();
        }
        catch (Exception failure) when (reason is not null && failure is not OperationCanceledException)
        {
            EarlReport.Note(iri, passed: false);
            Assert.Skip($"known failure: {reason}");
        }
        catch
        {
            EarlReport.Note(iri, passed: false);
            throw;
        }

        EarlReport.Note(iri, passed: true);
        Assert.True(reason is null, $"passes, and is listed as a known failure: {reason}");
    }
}
