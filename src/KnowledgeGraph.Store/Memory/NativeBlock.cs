using System.Runtime.ConstrainedExecution;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// Memory outside the managed heap, given back when nothing refers to it any more: a reader's snapshot keeps it alive, and no one has to
/// count readers. Whoever uses the pointer has to keep the block reachable meanwhile.
/// </summary>
internal sealed unsafe class NativeBlock : CriticalFinalizerObject
{
    private readonly void* _pointer;
    private readonly long _length;

    /// <param name="length">In bytes.</param>
    public NativeBlock(long length, bool zeroed = false)
    {
        _length = length;
        _pointer = zeroed ? NativeMemory.AllocZeroed((nuint)length) : NativeMemory.Alloc((nuint)length);
        GC.AddMemoryPressure(length);
    }

    ~NativeBlock()
    {
        NativeMemory.Free(_pointer);
        GC.RemoveMemoryPressure(_length);
    }

    public byte* Pointer => (byte*)_pointer;
}
