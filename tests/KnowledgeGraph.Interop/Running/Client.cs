using System.Reflection;

namespace KnowledgeGraph.Interop.Running;

/// <summary>A client library that may be installed on this machine. Its process starts when it is first asked.</summary>
public abstract class Client : IDisposable
{
    private readonly Lazy<ClientProcess> _process;

    protected Client() => _process = new Lazy<ClientProcess>(Start);

    /// <summary>The folder of the client programs.</summary>
    protected static string Folder { get; } = typeof(Client).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Clients").Value!;

    /// <summary>What has to be installed before it can be asked; null where all is there.</summary>
    protected abstract string? Missing { get; }

    /// <summary>Skips the running test where the client is not installed.</summary>
    internal ClientProcess OrSkip()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        return _process.Value;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _process.IsValueCreated)
        {
            _process.Value.Dispose();
        }
    }

    private protected abstract ClientProcess Start();

    /// <summary>The first of these programs that the machine has.</summary>
    protected static string? Find(params string[] names) => names
        .SelectMany(name => Path.IsPathRooted(name) ? [name] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
