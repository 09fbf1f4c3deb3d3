using System.IO.MemoryMappedFiles;
using System.Runtime.ConstrainedExecution;

namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// A file in memory, read page by page as it is touched. What is written to the memory stays private to this process. Unmapped when nothing
/// refers to it any more.
/// </summary>
internal sealed unsafe class MappedFile : CriticalFinalizerObject, IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public MappedFile(string path)
    {
        Length = new FileInfo(path).Length;
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        _file = MemoryMappedFile.CreateFromFile(
            stream, mapName: null, 0, MemoryMappedFileAccess.CopyOnWrite, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.CopyOnWrite);

        // Not AcquirePointer: that would keep the mapping for ever, as no one can know when the last reader is gone.
        Pointer = (byte*)_view.SafeMemoryMappedViewHandle.DangerousGetHandle() + _view.PointerOffset;
    }

    public byte* Pointer { get; }

    public long Length { get; }

    /// <summary>Unmaps at once: only for its one user.</summary>
    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
