namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>The truth values of conditions: an error is one of them (SPARQL 1.1 §17.2).</summary>
internal enum Truth : byte
{
    False,
    True,
    Error,
}

/// <summary>The truth tables of <c>||</c>, <c>&amp;&amp;</c> and <c>!</c> (SPARQL 1.1 §17.2).</summary>
internal static class TruthTables
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Of(bool? value) => value is { } known ? Of(known) : Truth.Error;

    public static Truth Not(Truth operand) => operand switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Error,
    };

    public static Truth Or(Truth left, Truth right) =>
        left == Truth.True || right == Truth.True ? Truth.True
        : left == Truth.Error || right == Truth.Error ? Truth.Error
        : Truth.False;

    public static Truth And(Truth left, Truth right) =>
        left == Truth.False || right == Truth.False ? Truth.False
        : left == Truth.Error || right == Truth.Error ? Truth.Error
        : Truth.True;
}
