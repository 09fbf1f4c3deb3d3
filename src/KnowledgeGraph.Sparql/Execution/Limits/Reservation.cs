namespace KnowledgeGraph.Sparql.Execution.Limits;

/// <summary>Bytes of a budget that one operator holds and gives back together.</summary>
internal sealed class Reservation(QueryBudget budget) : IDisposable
{
    private long _bytes;

    public QueryBudget Budget => budget;

    /// <exception cref="QueryMemoryException">There are not as many left.</exception>
    public void Take(long bytes)
    {
        _bytes += bytes;
        budget.Reserve(bytes);
    }

    /// <summary>An array with arbitrary content.</summary>
    public T[] Array<T>(int length)
        where T : unmanaged
    {
        Take((long)length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        return GC.AllocateUninitializedArray<T>(length);
    }

    /// <summary>An array of zeros.</summary>
    public T[] ZeroedArray<T>(int length)
        where T : unmanaged
    {
        Take((long)length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        return new T[length];
    }

    /// <summary>Gives back bytes of what is no longer held.</summary>
    public void Return(long bytes)
    {
        _bytes -= bytes;
        budget.Release(bytes);
    }

    public void Dispose()
    {
        budget.Release(_bytes);
        _bytes = 0;
    }
}
