using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>The server in a process of its own, with one file as its graph; ends with this object.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port, ServedFile file)
    {
        _process = process;
        Port = port;
        File = file;
    }

    public int Port { get; }

    public int Id => _process.Id;

    /// <summary>What it said of the file when it was ready.</summary>
    public ServedFile File { get; }

    public Uri Sparql => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/sparql"));

    /// <summary>All the processor time that it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts this program once more as the server and waits until it has loaded the file.</summary>
    /// <exception cref="InvalidOperationException">It ended before it was ready; what it said is in the message.</exception>
    public static async Task<ServerProcess> StartAsync(string file, CancellationToken cancellation)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Environment.ProcessPath!, [new ServeFile().Name, file, port.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        try
        {
            while (await process.StandardOutput.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            {
                if (ServedFile.TryRead(line, out var served))
                {
                    // What else it writes has to go somewhere, or it would wait in the end.
                    _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                    return new ServerProcess(process, port, served);
                }
            }

            throw new InvalidOperationException($"the server for {file} ended before it was ready");
        }
        catch
        {
            End(process);
            throw;
        }
    }

    public void Dispose() => End(_process);

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
