using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Loading;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>
/// <c>kg import</c>: reads reports into a store on disk, or into a running server. Every file is looked at before the first is imported, and where one is missing, empty or of
/// another kind, nothing is; what turns out to be broken further on is named, and the others are imported. Importing again goes on where an import was broken off.
/// </summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Reports as text (UTF-8, UTF-16, GB18030), HTML, PDF or Word, or folders and ZIP archives of them; NAME.json beside NAME.txt may give title, place, year and source.", Arity = ArgumentArity.OneOrMore };
        var data = CommonOptions.Data();
        var server = new Option<string?>("--server") { Description = "The address of a running server to import into.", HelpName = "URL" };
        var key = new Option<string?>("--key") { Description = "The server's key, where it asks for one." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be imported and, of reports that are there already, what would change; and change nothing." };
        var lexicons = CommonOptions.Lexicons();
        var command = new Command("import", "Import reports.") { files, data, server, key, dryRun, lexicons };
        command.SetAction((arguments, cancellation) =>
        {
            List<ReportSource> reports = [.. arguments.GetValue(files)!.SelectMany(ReportSource.Find)];
            if (arguments.GetValue(server) is not { } address)
            {
                return ToStoreAsync(reports, arguments.GetValue(data), arguments.GetValue(lexicons), arguments.GetValue(dryRun), cancellation);
            }

            return arguments.GetValue(lexicons) is null
                ? ToServerAsync(reports, address, arguments.GetValue(key), arguments.GetValue(dryRun), cancellation)
                : throw new CommandException("the server reads reports with its own lexicons: start it with KnowledgeGraph__Lexicons=DIR, or import into a store with --data.");
        });
        return command;
    }

    private static async Task<int> ToStoreAsync(List<ReportSource> reports, DirectoryInfo? data, DirectoryInfo? lexicons, bool dryRun, CancellationToken cancellation)
    {
        if (data is null && !dryRun)
        {
            throw new CommandException("say where to import to: --data DIR for a store on disk, --server URL for a running server, or --dry-run to only look.");
        }

        var options = ServerHost.ReadOptions();
        options.Lexicons = lexicons?.FullName ?? options.Lexicons;
        using var open = dryRun ? OpenStore.ToCompare(data) : await OpenStore.OpenAsync(data, options, withSeeds: false, cancellation).ConfigureAwait(false);
        var loader = ServerHost.Loader(open.Store, options);
        var loads = await LoadProgress.RunAsync("reports", reports.Count, progress => loader.LoadAsync(reports, dryRun, progress, cancellation)).ConfigureAwait(false);
        LoadTable.Write(loads, dryRun);
        ChangeList.Write(loads);
        return loads.All(load => load.Error is null) ? Failures.Success : Failures.UserError;
    }

    private static async Task<int> ToServerAsync(List<ReportSource> reports, string address, string? key, bool dryRun, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address.TrimEnd('/') + "/reports", UriKind.Absolute, out var target))
        {
            throw new CommandException($"'{address}' is no address. Give one such as http://localhost:5080.");
        }

        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        var loads = new List<ReportLoad>();
        foreach (var report in reports)
        {
            loads.Add(await SendAsync(client, target, report.Open(), dryRun, cancellation).ConfigureAwait(false));
        }

        LoadTable.Write(loads, dryRun);
        return loads.All(load => load.Error is null) ? Failures.Success : Failures.UserError;
    }

    private static async Task<ReportLoad> SendAsync(HttpClient client, Uri target, ReportFile file, bool dryRun, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, string?>
        {
            ["name"] = Path.GetFileName(file.FileName),
            ["title"] = file.Side.Title,
            ["place"] = file.Side.Place,
            ["placeName"] = file.Side.PlaceName,
            ["year"] = file.Side.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["source"] = file.Side.Source,
            ["dryRun"] = dryRun ? "true" : null,
        };
        var query = string.Join('&', parameters.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value!)}"));
        using var content = new StringContent(file.Text, System.Text.Encoding.UTF8, "text/plain");
        using var response = await client.PostAsync(new Uri($"{target}?{query}"), content, cancellation).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        using var answer = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        if (answer.RootElement.ValueKind != JsonValueKind.Array)
        {
            var detail = answer.RootElement.TryGetProperty("detail", out var said) ? said.GetString() : response.ReasonPhrase;
            throw new CommandException($"{target} answers {(int)response.StatusCode}: {detail}");
        }

        var load = answer.RootElement[0];
        return new ReportLoad(
            file.FileName, null, Number("entities"), Number("measures"), Number("statuses"), Number("relations"), Number("added"), Number("removed"),
            load.GetProperty("error").GetString()) { Title = load.GetProperty("title").GetString() };

        int Number(string name) => load.GetProperty(name).GetInt32();
    }
}
