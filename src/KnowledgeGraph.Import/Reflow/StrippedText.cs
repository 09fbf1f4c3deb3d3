using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Import.Reflow;

/// <summary>A source without its white space, and where each of its characters came from.</summary>
internal sealed record StrippedText(string Text, ImmutableArray<int> SourceOffsets, ImmutableArray<int> CodePointOffsets)
{
    /// <summary>The characters of another spelling of the source that stand where those of <see cref="Text"/> do.</summary>
    public string Pick(string spelling) => string.Create(SourceOffsets.Length, (spelling, SourceOffsets), static (target, state) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = state.spelling[state.SourceOffsets[i]];
        }
    });

    public static StrippedText Of(string source)
    {
        var length = 0;
        foreach (var c in source)
        {
            length += WhiteSpace.IsStripped(c) ? 0 : 1;
        }

        var sourceOffsets = new int[length];
        var codePoints = new int[length + 1];
        var text = string.Create(length, (source, sourceOffsets, codePoints), static (target, state) =>
        {
            var (source, sourceOffsets, codePoints) = state;
            var position = 0;
            var points = 0;
            for (var i = 0; i < source.Length; i++)
            {
                var c = source[i];
                if (WhiteSpace.IsStripped(c))
                {
                    continue;
                }

                target[position] = c;
                sourceOffsets[position] = i;
                codePoints[position] = points;
                position++;
                if (!(char.IsHighSurrogate(c) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1])))
                {
                    points++;
                }
            }

            codePoints[position] = points;
        });
        return new StrippedText(
            text,
            ImmutableCollectionsMarshal.AsImmutableArray(sourceOffsets),
            ImmutableCollectionsMarshal.AsImmutableArray(codePoints));
    }
}
