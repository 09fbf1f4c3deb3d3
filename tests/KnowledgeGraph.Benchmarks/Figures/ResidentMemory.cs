using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Figures;

internal static class ResidentMemory
{
    /// <summary>Resident bytes of this process once everything that can be given back has been.</summary>
    public static long Settled()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
