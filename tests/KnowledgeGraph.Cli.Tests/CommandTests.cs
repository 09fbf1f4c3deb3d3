using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private const string Report = "永康市2023年政府工作报告\n一、2022年工作回顾\n新增公办学位1.1万个，舟山镇获评省级健康镇。\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-cli-").FullName;

    [Fact]
    public async Task Extract_prints_one_record_a_line_whose_text_is_the_slice_at_its_position()
    {
        var path = Write("a.txt", Report);
        var run = await CommandLine.RunAsync("extract", path, "--format", "jsonl");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var stripped = string.Concat(Report.Where(character => !char.IsWhiteSpace(character)));
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains("\"measure\"", StringComparison.Ordinal) && line.Contains("11000", StringComparison.Ordinal));
        foreach (var line in lines)
        {
            using var record = JsonDocument.Parse(line);
            if (record.RootElement.TryGetProperty("text", out var text))
            {
                var (start, end) = (record.RootElement.GetProperty("start").GetInt32(), record.RootElement.GetProperty("end").GetInt32());
                Assert.Equal(stripped[start..end], text.GetString());
            }
        }
    }

    [Fact]
    public async Task Extract_applies_the_corrections_beside_the_report_and_evaluate_says_that_it_does_not()
    {
        var path = Write("a.txt", Report);
        var found = (await CommandLine.RunAsync("extract", path)).Output;
        var edited = Write("edited.jsonl", string.Concat(found.Split('\n').Where(line => !line.Contains("11000", StringComparison.Ordinal)).Select(line => line + "\n")));
        var kept = await CommandLine.RunAsync("annotate", path, "--corrected", edited);
        Assert.Equal(0, kept.ExitCode);

        Assert.DoesNotContain("11000", (await CommandLine.RunAsync("extract", path)).Output, StringComparison.Ordinal);
        Assert.Equal(found, (await CommandLine.RunAsync("extract", path, "--uncorrected")).Output);

        Write("a.gold.jsonl", found);
        var plain = await CommandLine.RunAsync("evaluate", "--gold", _folder);
        Assert.StartsWith("1 reports; corrections beside the texts are not applied", plain.Output, StringComparison.Ordinal);
        Assert.Contains("macro F1                         1.0000", plain.Output, StringComparison.Ordinal);
        var corrected = await CommandLine.RunAsync("evaluate", "--gold", _folder, "--corrected");
        Assert.StartsWith("1 reports; corrections beside the texts are applied", corrected.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("macro F1                         1.0000", corrected.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lexicon_of_one_s_own_is_read_without_compiling_and_a_wrong_one_is_named()
    {
        var path = Write("a.txt", "永康市2023年政府工作报告\n一、2022年工作回顾\n云雀一号取得新成效。\n");
        var lexicons = Directory.CreateDirectory(Path.Combine(_folder, "lexicons")).FullName;
        File.WriteAllText(Path.Combine(lexicons, "known-names.tsv"), "name\ttype\tnot-before\n云雀一号\tProgramme\t\n");
        Assert.DoesNotContain("云雀一号", (await CommandLine.RunAsync("extract", path)).Output, StringComparison.Ordinal);
        Assert.Contains("云雀一号", (await CommandLine.RunAsync("extract", path, "--lexicons", lexicons)).Output, StringComparison.Ordinal);

        var data = Path.Combine(_folder, "data");
        Assert.Equal(0, (await CommandLine.RunAsync("import", path, "--data", data, "--lexicons", lexicons)).ExitCode);
        Assert.Contains("云雀一号", (await CommandLine.RunAsync("query", "SELECT ?name { ?thing <http://www.w3.org/2000/01/rdf-schema#label> ?name FILTER(STRSTARTS(?name, '云雀')) }", "--data", data)).Output, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(lexicons, "known-names.tsv"), "name\ttype\tnot-before\n云雀一号\tProgram\t\n");
        AssertRefused(await CommandLine.RunAsync("extract", path, "--lexicons", lexicons), "known-names.tsv");
        File.Move(Path.Combine(lexicons, "known-names.tsv"), Path.Combine(lexicons, "names.tsv"));
        AssertRefused(await CommandLine.RunAsync("extract", path, "--lexicons", lexicons), "known are");
    }

    [Fact]
    public async Task What_is_imported_into_a_folder_is_there_for_the_next_query()
    {
        var data = Path.Combine(_folder, "data");
        var imported = await CommandLine.RunAsync("import", Write("a.txt", Report), "--data", data);
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        var asked = await CommandLine.RunAsync("query", "PREFIX kg: <https://w3id.org/report-kg/ontology#> SELECT ?v { [] kg:valueText ?v }", "--data", data);
        Assert.Equal("?v\n\"1.1万个\"\n", asked.Output);
        var exported = await CommandLine.RunAsync("export", "--data", data, "--format", "nq");
        Assert.Contains("1.1万个", exported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_stands_for_the_reports_in_it_and_in_its_archives()
    {
        var reports = Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName;
        await File.WriteAllTextAsync(Path.Combine(reports, "a.txt"), Report, TestContext.Current.CancellationToken);
        using (var archive = await ZipFile.OpenAsync(Path.Combine(reports, "b.zip"), ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        {
            using var entry = new StreamWriter(await archive.CreateEntry("b.txt").OpenAsync(TestContext.Current.CancellationToken));
            await entry.WriteAsync(Report.Replace("2023", "2024", StringComparison.Ordinal).Replace("1.1万", "1.2万", StringComparison.Ordinal));
        }

        var data = Path.Combine(_folder, "data");
        var imported = await CommandLine.RunAsync("import", reports, "--data", data);
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        var asked = await CommandLine.RunAsync("query", "PREFIX kg: <https://w3id.org/report-kg/ontology#> SELECT ?v { [] kg:valueText ?v } ORDER BY ?v", "--data", data);
        Assert.Equal("?v\n\"1.1万个\"\n\"1.2万个\"\n", asked.Output);
    }

    [Fact]
    public async Task A_dry_run_leaves_nothing_behind()
    {
        var data = Path.Combine(_folder, "data");
        var run = await CommandLine.RunAsync("import", Write("a.txt", Report), "--data", data, "--dry-run");
        Assert.Equal(0, run.ExitCode);
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_what_only_moves_is_left_out()
    {
        var data = Path.Combine(_folder, "data");
        const string Changed = "永康市2023年政府工作报告\n一、2022年工作回顾\n去年我们做了许多事。新增公办学位{0}个。新增养老床位120张。\n";
        await CommandLine.RunAsync("import", Write("b.txt", Changed.Replace("{0}", "900", StringComparison.Ordinal)), "--data", data);
        var longer = Changed.Replace("{0}", "1900", StringComparison.Ordinal).Replace("许多事", "许多难事", StringComparison.Ordinal);
        var run = await CommandLine.RunAsync("import", Write("b.txt", longer), "--data", data, "--dry-run");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("- Measure", run.Output, StringComparison.Ordinal);
        Assert.Contains("valueText “1900个”", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("120张", run.Output, StringComparison.Ordinal);
        var again = await CommandLine.RunAsync("import", Write("c.txt", Changed.Replace("{0}", "900", StringComparison.Ordinal)), "--data", data);
        Assert.Contains("unchanged", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_file_among_good_ones_imports_nothing()
    {
        var data = Path.Combine(_folder, "data");
        var run = await CommandLine.RunAsync("import", Write("a.txt", Report), Path.Combine(_folder, "missing.txt"), "--data", data);
        AssertRefused(run, "missing.txt");
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task A_missing_file_is_named() => AssertRefused(await CommandLine.RunAsync("extract", Path.Combine(_folder, "missing.txt")), "missing.txt");

    [Fact]
    public async Task An_empty_file_is_refused() => AssertRefused(await CommandLine.RunAsync("extract", Write("empty.txt", "")), "empty");

    [Fact]
    public async Task A_file_in_no_encoding_of_chinese_is_refused_by_name()
    {
        var path = Path.Combine(_folder, "latin.txt");
        await File.WriteAllBytesAsync(path, [0xE9, 0x74, 0xE9, 0x20, 0xFF, 0xE8], TestContext.Current.CancellationToken);
        AssertRefused(await CommandLine.RunAsync("extract", path), "UTF-8");
    }

    [Fact]
    public async Task A_file_in_gbk_is_read_as_what_it_says()
    {
        var path = Path.Combine(_folder, "gbk.txt");
        await File.WriteAllBytesAsync(path, [0xD3, 0xC0, 0xBF, 0xB5, 0xCA, 0xD0], TestContext.Current.CancellationToken);
        var run = await CommandLine.RunAsync("extract", path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("永康市", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binary_file_is_refused()
    {
        var path = Path.Combine(_folder, "a.bin");
        await File.WriteAllBytesAsync(path, [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1], TestContext.Current.CancellationToken);
        AssertRefused(await CommandLine.RunAsync("extract", path), "byte 4");
    }

    [Fact]
    public async Task A_million_characters_on_one_line_are_read_or_refused_in_good_time()
    {
        var path = Write("long.txt", new StringBuilder().Insert(0, "新增公办学位1.1万个，", 90_000).ToString());
        var run = await CommandLine.RunAsync("extract", path);
        Assert.True(run.ExitCode == 0 || run.Error.Trim().Split('\n').Length == 1, run.Error);
    }

    [Fact]
    public async Task A_query_that_does_not_parse_is_refused_with_the_place() =>
        AssertRefused(await CommandLine.RunAsync("query", "SELECT * WHERE { ?s ?p }", "--no-seeds"), "line 1, column 24");

    [Fact]
    public async Task A_query_file_that_is_missing_is_named() => AssertRefused(await CommandLine.RunAsync("query", "@missing.rq"), "missing.rq");

    [Fact]
    public async Task Explain_shows_the_plan()
    {
        var run = await CommandLine.RunAsync("explain", "SELECT * { ?s a ?type }", "--run");
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public async Task Validate_names_the_document_that_is_wrong()
    {
        var run = await CommandLine.RunAsync("validate", Write("good.ttl", "<http://a> <http://b> 1 ."), Write("bad.ttl", "<http://a> <http://b>"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("good.ttl: 1 statements", run.Output, StringComparison.Ordinal);
        Assert.Contains("bad.ttl: line 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_nowhere_says_where_one_can_import_to() => AssertRefused(await CommandLine.RunAsync("import", Write("a.txt", Report)), "--data");

    [Fact]
    public async Task Importing_into_a_server_that_is_not_there_says_so() =>
        AssertRefused(await CommandLine.RunAsync("import", Write("a.txt", Report), "--server", "http://127.0.0.1:9"), "kg serve");

    [Fact]
    public async Task Serve_prints_its_address_and_answers_and_takes_reports()
    {
        using var server = CommandLine.Start("serve", "--port", "0", "--no-seeds");
        try
        {
            var line = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            var address = line!.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal));
            using var client = new HttpClient();
            Assert.Contains("ready", await client.GetStringAsync(new Uri(address + "/health/ready"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            var run = await CommandLine.RunAsync("import", Write("a.txt", Report), "--server", address);
            Assert.Contains("永康市2023年政府工作报告", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            server.Kill();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void AssertRefused(CommandLine run, string reason)
    {
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
