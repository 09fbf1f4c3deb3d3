namespace KnowledgeGraph.Architecture;

public sealed class FormTests
{
    private const int LongFile = 300;
    private const int LongestFile = 400;

    /// <summary>Files that are one long table or grammar and would be harder to read in pieces.</summary>
    private static readonly string[] MayBeLong = [];

    [Fact]
    public void No_file_is_longer_than_a_reader_keeps_in_mind()
    {
        var tooLong = SourceTree.Files().Where(file => file.Lines.Count > LongestFile && !MayBeLong.Contains(file.Path)).Select(file => $"{file.Path}: {file.Lines.Count} lines");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Nine_files_of_ten_are_short()
    {
        var files = SourceTree.Files().ToList();
        Assert.True(files.Count(file => file.Lines.Count > LongFile) * 10 <= files.Count, "more than a tenth of the files have over 300 lines");
    }

    [Theory]
    [InlineData("#region")]
    [InlineData("TODO")]
    [InlineData("FIXME")]
    [InlineData("HACK")]
    public void Sources_hold_no_leftovers(string word)
    {
        var found = SourceTree.Files().Where(file => file.Lines.Any(line => line.Contains(word, StringComparison.Ordinal))).Select(file => file.Path);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("Helper")]
    [InlineData("Util")]
    [InlineData("Utils")]
    [InlineData("Manager")]
    [InlineData("Impl")]
    public void No_type_has_a_name_that_says_nothing(string suffix)
    {
        var found = SourceTree.Files().Where(file => Path.GetFileNameWithoutExtension(file.Name).EndsWith(suffix, StringComparison.Ordinal)).Select(file => file.Path);
        Assert.Empty(found);
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        var wrong = SourceTree.Files()
            .Where(file => file.Name != "Program.cs")
            .Select(file => (file.Path, Declared: file.Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal)), Expected: Expected(file)))
            .Where(file => file.Declared is not null && file.Declared != file.Expected)
            .Select(file => $"{file.Path}: {file.Declared}");
        Assert.Empty(wrong);
    }

    private static string Expected(SourceFile file)
    {
        var folder = Path.GetDirectoryName(file.Path)!.Split(Path.DirectorySeparatorChar)[1..];
        return $"namespace {string.Join('.', folder)};";
    }
}
