namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// A growing list of ascending offsets in four bytes each: a page keeps the first one whole and the others relative to it.
/// </summary>
internal sealed unsafe class OffsetList
{
    public const int PageBits = 12;
    public const int PageSize = 1 << PageBits;
    public const int PageBytes = sizeof(long) + (PageSize * sizeof(uint));

    private readonly List<object> _owners = [];
    private nint[] _pages = [];
    private uint _count;

    public OffsetList()
    {
    }

    /// <summary>The offsets that <see cref="WriteTo"/> wrote. The last page goes on being filled, privately to the process.</summary>
    public OffsetList(SectionReader file)
    {
        _count = (uint)file.Number();
        var piece = file.Piece();
        _owners.Add(file.File);
        _pages = new nint[PagesOf(_count)];
        for (var page = 0; page < _pages.Length; page++)
        {
            _pages[page] = (nint)(piece + ((long)page * PageBytes));
        }
    }

    public uint Count => Volatile.Read(ref _count);

    public long Bytes => PagesOf(Count) * (long)PageBytes;

    public long this[uint index]
    {
        get
        {
            var page = (byte*)_pages[index >> PageBits];
            return *(long*)page + ((uint*)(page + sizeof(long)))[index & (PageSize - 1)];
        }
    }

    /// <summary>Asks for the memory of an offset.</summary>
    public void Request(uint index) => CacheLines.Request((byte*)_pages[index >> PageBits] + sizeof(long) + ((index & (PageSize - 1)) * sizeof(uint)));

    public void Add(long offset)
    {
        var index = _count;
        if ((index & (PageSize - 1)) == 0)
        {
            AddPage(offset);
        }

        var page = (byte*)_pages[index >> PageBits];
        ((uint*)(page + sizeof(long)))[index & (PageSize - 1)] = checked((uint)(offset - *(long*)page));
        Volatile.Write(ref _count, index + 1);
    }

    /// <summary>Writes the first offsets.</summary>
    public void WriteTo(SectionWriter file, uint count)
    {
        file.Number(count);
        file.Begin();
        for (var page = 0; page < PagesOf(count); page++)
        {
            file.Append((byte*)_pages[page], PageBytes);
        }
    }

    private static int PagesOf(uint count) => (int)(((long)count + PageSize - 1) >> PageBits);

    private void AddPage(long first)
    {
        var block = new NativeBlock(PageBytes);
        _owners.Add(block);
        *(long*)block.Pointer = first;
        var pages = _pages;
        var at = (int)(_count >> PageBits);
        if (at == pages.Length)
        {
            pages = new nint[Math.Max(4, at * 2)];
            _pages.CopyTo(pages, 0);
        }

        pages[at] = (nint)block.Pointer;
        Volatile.Write(ref _pages, pages);
    }
}
