using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Interop.Running;

/// <summary>A program in another language that answers one JSON object a line; started once, asked one question at a time.</summary>
internal sealed class ClientProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly StringBuilder _complaints = new();

    public ClientProcess(string program, IEnumerable<string> arguments, string folder)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
                Environment = { ["PYTHONIOENCODING"] = "utf-8" },
            },
        };
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_complaints)
            {
                _complaints.AppendLine(line.Data);
            }
        };
        _process.Start();
        _process.BeginErrorReadLine();
    }

    /// <summary>The program's answer; a failure there fails the test that asked.</summary>
    public async Task<JsonElement> AskAsync(object question)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await _turn.WaitAsync(cancellation);
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question).AsMemory(), cancellation);
            await _process.StandardInput.FlushAsync(cancellation);
            var line = await _process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(Patience, cancellation);
            Assert.True(line is not null, $"{_process.StartInfo.FileName} ended:\n{_complaints}");
            using var answer = JsonDocument.Parse(line);
            Assert.False(answer.RootElement.TryGetProperty("error", out var error), error.ToString());
            return answer.RootElement.Clone();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _turn.Dispose();
    }
}
