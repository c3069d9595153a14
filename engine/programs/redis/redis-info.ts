import type { RedisMemory } from './redis-memory';

/** The text of `INFO`: all sections, or those that are named. */
export function redisInfo(memory: RedisMemory, wanted: readonly string[], now: number): string {
  const { settings, databases, dirty, savedAt, startedAt, commands } = memory;
  const used = 900_000 + JSON.stringify(databases).length * 2;
  const up = Math.floor((now - startedAt) / 1000);
  const sections: Record<string, Record<string, string | number>> = {
    Server: {
      redis_version: settings.version ?? '7.4.5',
      redis_mode: 'standalone',
      os: 'Linux 6.1.0-drydock x86_64',
      arch_bits: 64,
      process_id: 1,
      tcp_port: settings.port ?? '6379',
      uptime_in_seconds: up,
      uptime_in_days: Math.floor(up / 86_400),
      executable: '/data/redis-server',
      config_file: '',
    },
    Clients: { connected_clients: 1, maxclients: settings.maxclients ?? '10000', blocked_clients: 0 },
    Memory: {
      used_memory: used,
      used_memory_human: `${(used / 1024).toFixed(2)}K`,
      maxmemory: settings.maxmemory ?? '0',
      maxmemory_policy: settings['maxmemory-policy'] ?? 'noeviction',
    },
    Persistence: {
      loading: 0,
      rdb_changes_since_last_save: dirty,
      rdb_bgsave_in_progress: 0,
      rdb_last_save_time: Math.floor(savedAt / 1000),
      rdb_last_bgsave_status: 'ok',
      aof_enabled: settings.appendonly === 'yes' ? 1 : 0,
    },
    Stats: { total_commands_processed: commands },
    Replication: { role: 'master', connected_slaves: 0 },
    CPU: { used_cpu_sys: (up / 900).toFixed(6), used_cpu_user: (up / 800).toFixed(6) },
    Keyspace: Object.fromEntries(
      Object.entries(databases).flatMap(([number, keys]) => {
        const all = Object.values(keys);
        const expiring = all.filter(({ expires }) => expires !== undefined).length;
        return all.length === 0
          ? []
          : [[`db${number}`, `keys=${all.length},expires=${expiring},avg_ttl=0,subexpiry=0`]];
      }),
    ),
  };
  const names = wanted.map((name) => name.toLowerCase()).filter((name) => !/^(all|default|everything)$/.test(name));
  return Object.entries(sections)
    .filter(([name]) => names.length === 0 || names.includes(name.toLowerCase()))
    .map(
      ([name, rows]) =>
        `# ${name}\r\n${Object.entries(rows)
          .map(([key, value]) => `${key}:${value}\r\n`)
          .join('')}`,
    )
    .join('\r\n');
}
