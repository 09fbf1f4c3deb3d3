namespace KnowledgeGraph.Import.Triples;

/// <summary>
/// Terms by the constants of the program that name them. A constant is one object however often it is named, so that a few of its characters say where to look and its
/// reference whether it is it.
/// </summary>
internal sealed class ConstantTerms<TTerm>
{
    private (string? Constant, TTerm Term)[] _slots = new (string?, TTerm)[256];
    private int _count;

    public bool TryGet(string constant, out TTerm term)
    {
        for (var slot = Slot(constant); ; slot++)
        {
            ref readonly var known = ref _slots[slot & (_slots.Length - 1)];
            if (known.Constant is null || ReferenceEquals(known.Constant, constant))
            {
                term = known.Term;
                return known.Constant is not null;
            }
        }
    }

    public void Add(string constant, TTerm term)
    {
        if (++_count > _slots.Length / 2)
        {
            Grow();
        }

        Put(constant, term);
    }

    private static int Slot(string constant) => (constant.Length * 5) + (constant[^1] * 11) + (constant[constant.Length / 2] * 29) + (constant[0] * 3);

    private void Put(string constant, TTerm term)
    {
        var slot = Slot(constant);
        while (_slots[slot & (_slots.Length - 1)].Constant is not null)
        {
            slot++;
        }

        _slots[slot & (_slots.Length - 1)] = (constant, term);
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new (string?, TTerm)[old.Length * 2];
        foreach (var (constant, term) in old)
        {
            if (constant is not null)
            {
                Put(constant, term);
            }
        }
    }
}
