using System.Runtime.ConstrainedExecution;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// Memory outside the managed heap, given back when nothing refers to it any more: a reader's snapshot keeps it alive, and no one has to
/// count readers. Whoever uses the pointer has to keep the block reachable meanwhile.
/// </summary>
internal sealed unsafe class NativeBlock : CriticalFinalizerObject, IDisposable
{
    private long _length;
    private bool _isPages;
    private bool _isScratch;
    private void* _pointer;

    /// <param name="length">In bytes.</param>
    /// <param name="scratch">The one user disposes it soon, so that the collector need not hurry.</param>
    public NativeBlock(long length, bool zeroed = false, bool scratch = false)
    {
        _length = length;
        _isScratch = scratch;
        _isPages = IsPages(length);
        _pointer = _isPages ? SystemPages.Map(length)
            : zeroed ? NativeMemory.AllocZeroed((nuint)length) : NativeMemory.Alloc((nuint)length);
        if (!scratch)
        {
            GC.AddMemoryPressure(length);
        }
    }

    ~NativeBlock() => Free();

    public byte* Pointer => (byte*)_pointer;

    public long Length => _length;

    /// <summary>Another length for what is scratch as yet; what it holds stays, and may be elsewhere.</summary>
    public void Resize(long length)
    {
        if (_isPages && IsPages(length))
        {
            _pointer = SystemPages.Resize(_pointer, _length, length);
        }
        else
        {
            var other = IsPages(length) ? SystemPages.Map(length) : NativeMemory.Alloc((nuint)length);
            Buffer.MemoryCopy(_pointer, other, length, Math.Min(length, _length));
            Free();
            _pointer = other;
            _isPages = IsPages(length);
        }

        _length = length;
    }

    /// <summary>Scratch no longer: it lives as long as somebody refers to it.</summary>
    public void Keep()
    {
        _isScratch = false;
        GC.AddMemoryPressure(_length);
    }

    /// <summary>Gives the memory back at once: only for its one user.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private static bool IsPages(long length) => SystemPages.IsSupported && length >= SystemPages.SmallestLength;

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
