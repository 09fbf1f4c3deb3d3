using System.Runtime.ConstrainedExecution;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// Memory outside the managed heap, given back when nothing refers to it any more: a reader's snapshot keeps it alive, and no one has to
/// count readers. Whoever uses the pointer has to keep the block reachable meanwhile.
/// </summary>
internal sealed unsafe class NativeBlock : CriticalFinalizerObject, IDisposable
{
    private readonly long _length;
    private readonly bool _isPages;
    private readonly bool _isScratch;
    private void* _pointer;

    /// <param name="length">In bytes.</param>
    /// <param name="scratch">The one user disposes it soon, so that the collector need not hurry.</param>
    public NativeBlock(long length, bool zeroed = false, bool scratch = false)
    {
        _length = length;
        _isScratch = scratch;
        _isPages = SystemPages.IsSupported && length >= SystemPages.SmallestLength;
        _pointer = _isPages ? SystemPages.Map(length)
            : zeroed ? NativeMemory.AllocZeroed((nuint)length) : NativeMemory.Alloc((nuint)length);
        if (!scratch)
        {
            GC.AddMemoryPressure(length);
        }
    }

    ~NativeBlock() => Free();

    public byte* Pointer => (byte*)_pointer;

    /// <summary>Gives the memory back at once: only for its one user.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (_pointer is not null)
        {
            if (_isPages)
            {
                SystemPages.Unmap(_pointer, _length);
            }
            else
            {
                NativeMemory.Free(_pointer);
            }

            if (!_isScratch)
            {
                GC.RemoveMemoryPressure(_length);
            }

            _pointer = null;
        }
    }
}
