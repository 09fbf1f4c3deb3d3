using System.Collections.Concurrent;
using System.Net;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// Gives every client so much query time a minute. What a query took is known when it ends, so that a client may overdraw once and then waits until its
/// account is filled again. Off where <see cref="ServerOptions.QuotaPerMinute"/> is not set.
/// </summary>
internal sealed class ClientQuota(ServerOptions options, TimeProvider time)
{
    private const int MaxAccounts = 10_000;

    private readonly ConcurrentDictionary<IPAddress, Account> _accounts = new();

    /// <exception cref="RequestProblem">429: the client has used up its time.</exception>
    public void Require(IPAddress? client)
    {
        if (options.QuotaPerMinute is not { } quota || client is null || !_accounts.TryGetValue(client, out var account))
        {
            return;
        }

        var left = account.Left(quota, time.GetTimestamp(), time);
        if (left <= TimeSpan.Zero)
        {
            throw new RequestProblem(429, "quota", "Too much query time", $"A client may use {quota.TotalSeconds:0.###} seconds of query time a minute, and this one has used more. Wait as long as Retry-After says.")
            {
                RetryAfter = (-left / quota * TimeSpan.FromMinutes(1)) + TimeSpan.FromSeconds(1),
            };
        }
    }

    public void Charge(IPAddress? client, TimeSpan used)
    {
        if (options.QuotaPerMinute is not { } quota || client is null)
        {
            return;
        }

        var now = time.GetTimestamp();
        if (_accounts.Count >= MaxAccounts)
        {
            Forget(quota, now);
        }

        _accounts.GetOrAdd(client, _ => new Account(quota, now)).Take(quota, used, now, time);
    }

    /// <summary>A full account says no more than a missing one.</summary>
    private void Forget(TimeSpan quota, long now)
    {
        foreach (var (client, account) in _accounts)
        {
            if (account.Left(quota, now, time) >= quota)
            {
                _accounts.TryRemove(client, out _);
            }
        }
    }

    private sealed class Account(TimeSpan full, long opened)
    {
        private readonly Lock _gate = new();
        private TimeSpan _left = full;
        private long _at = opened;

        public TimeSpan Left(TimeSpan quota, long now, TimeProvider time)
        {
            lock (_gate)
            {
                var filled = _left + (time.GetElapsedTime(_at, now) / TimeSpan.FromMinutes(1) * quota);
                (_left, _at) = (filled < quota ? filled : quota, now);
                return _left;
            }
        }

        public void Take(TimeSpan quota, TimeSpan used, long now, TimeProvider time)
        {
            lock (_gate)
            {
                _left = Left(quota, now, time) - used;
            }
        }
    }
}
