namespace KnowledgeGraph.Sparql.Tests.Expressions;

/// <summary>
/// Cases as text, one a line: an expression, <c>=></c>, and the term that it gives as an expression, or <c>error</c>. Lines that begin
/// with <c>#</c> are remarks.
/// </summary>
internal static class CaseFile
{
    private const string Arrow = " => ";

    public static TheoryData<string, string> Read(string path)
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, path)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var arrow = line.LastIndexOf(Arrow, StringComparison.Ordinal);
            Assert.True(arrow > 0, $"No arrow in: {line}");
            cases.Add(line[..arrow].Trim(), line[(arrow + Arrow.Length)..].Trim());
        }

        return cases;
    }
}
