namespace KnowledgeGraph.Sparql.Execution.Aggregates;

/// <summary>One state for each group, side by side.</summary>
internal sealed class GroupStates<TState>
    where TState : struct
{
    private TState[] _states = new TState[16];

    public ref TState this[int group] => ref _states[group];

    /// <summary>Makes room for groups, each in the state that nothing has been added to.</summary>
    public void Grow(int count)
    {
        if (count > _states.Length)
        {
            Array.Resize(ref _states, Math.Max(count, _states.Length * 2));
        }
    }

    /// <summary>The state of a group, the empty one where no row ever came.</summary>
    public TState Of(int group) => group < _states.Length ? _states[group] : default;
}
