import { KERNEL } from './kernel';

/** Of an address family's interfaces, each in `conf.all`, `conf.default`, `conf.lo` and `conf.eth0`. */
const OF_INTERFACES: readonly (readonly [name: string, value: string])[] = [
  ['ipv4.accept_local', '0'],
  ['ipv4.accept_redirects', '1'],
  ['ipv4.accept_source_route', '0'],
  ['ipv4.arp_announce', '0'],
  ['ipv4.arp_ignore', '0'],
  ['ipv4.arp_notify', '0'],
  ['ipv4.forwarding', '1'],
  ['ipv4.log_martians', '0'],
  ['ipv4.proxy_arp', '0'],
  ['ipv4.route_localnet', '0'],
  ['ipv4.rp_filter', '0'],
  ['ipv4.secure_redirects', '1'],
  ['ipv4.send_redirects', '1'],
  ['ipv4.src_valid_mark', '0'],
  ['ipv6.accept_ra', '1'],
  ['ipv6.accept_redirects', '1'],
  ['ipv6.autoconf', '1'],
  ['ipv6.disable_ipv6', '0'],
  ['ipv6.forwarding', '0'],
  ['ipv6.hop_limit', '64'],
  ['ipv6.proxy_ndp', '0'],
  ['ipv6.use_tempaddr', '0'],
];

/** What each network namespace has for itself; `--sysctl net.…` sets it. The first two are Docker's own choice. */
const NETWORK: readonly (readonly [name: string, value: string])[] = [
  ['net.ipv4.ip_unprivileged_port_start', '0'],
  ['net.ipv4.ping_group_range', '0\t2147483647'],
  ['net.core.somaxconn', '4096'],
  ['net.ipv4.icmp_echo_ignore_all', '0'],
  ['net.ipv4.icmp_echo_ignore_broadcasts', '1'],
  ['net.ipv4.ip_default_ttl', '64'],
  ['net.ipv4.ip_forward', '1'],
  ['net.ipv4.ip_local_port_range', '32768\t60999'],
  ['net.ipv4.ip_local_reserved_ports', ''],
  ['net.ipv4.ip_no_pmtu_disc', '0'],
  ['net.ipv4.ip_nonlocal_bind', '0'],
  ['net.ipv4.tcp_congestion_control', 'cubic'],
  ['net.ipv4.tcp_ecn', '2'],
  ['net.ipv4.tcp_fastopen', '1'],
  ['net.ipv4.tcp_fin_timeout', '60'],
  ['net.ipv4.tcp_keepalive_intvl', '75'],
  ['net.ipv4.tcp_keepalive_probes', '9'],
  ['net.ipv4.tcp_keepalive_time', '7200'],
  ['net.ipv4.tcp_max_syn_backlog', '256'],
  ['net.ipv4.tcp_max_tw_buckets', '16384'],
  ['net.ipv4.tcp_mtu_probing', '0'],
  ['net.ipv4.tcp_orphan_retries', '0'],
  ['net.ipv4.tcp_retries1', '3'],
  ['net.ipv4.tcp_retries2', '15'],
  ['net.ipv4.tcp_rmem', '4096\t131072\t6291456'],
  ['net.ipv4.tcp_sack', '1'],
  ['net.ipv4.tcp_slow_start_after_idle', '1'],
  ['net.ipv4.tcp_syn_retries', '6'],
  ['net.ipv4.tcp_synack_retries', '5'],
  ['net.ipv4.tcp_syncookies', '1'],
  ['net.ipv4.tcp_timestamps', '1'],
  ['net.ipv4.tcp_tw_reuse', '2'],
  ['net.ipv4.tcp_window_scaling', '1'],
  ['net.ipv4.tcp_wmem', '4096\t16384\t4194304'],
  ['net.unix.max_dgram_qlen', '512'],
  ...OF_INTERFACES.flatMap(([name, value]) => {
    const [family, setting] = name.split('.');
    return ['all', 'default', 'eth0', 'lo'].map((at) => [`net.${family}.conf.${at}.${setting}`, value] as const);
  }),
];

/** What each IPC namespace has for itself. */
const MESSAGES: readonly (readonly [name: string, value: string])[] = [
  ['fs.mqueue.msg_default', '10'],
  ['fs.mqueue.msg_max', '10'],
  ['fs.mqueue.msgsize_default', '8192'],
  ['fs.mqueue.msgsize_max', '8192'],
  ['fs.mqueue.queues_max', '256'],
  ['kernel.msgmax', '8192'],
  ['kernel.msgmnb', '16384'],
  ['kernel.msgmni', '32000'],
  ['kernel.sem', '32000\t1024000000\t500\t32000'],
  ['kernel.shm_rmid_forced', '0'],
  ['kernel.shmall', '18446744073692774399'],
  ['kernel.shmmax', '18446744073692774399'],
  ['kernel.shmmni', '4096'],
];

/** What the host has for all. */
const SHARED: readonly (readonly [name: string, value: string])[] = [
  ['fs.file-max', '9223372036854775807'],
  ['fs.inotify.max_user_instances', '128'],
  ['fs.inotify.max_user_watches', '29684'],
  ['fs.nr_open', '1048576'],
  ['kernel.cap_last_cap', '40'],
  ['kernel.core_pattern', 'core'],
  ['kernel.dmesg_restrict', '1'],
  ['kernel.ngroups_max', '65536'],
  ['kernel.osrelease', KERNEL],
  ['kernel.ostype', 'Linux'],
  ['kernel.panic', '0'],
  ['kernel.pid_max', '4194304'],
  ['kernel.threads-max', '30856'],
  ['kernel.version', '#1 SMP PREEMPT_DYNAMIC'],
  ['vm.max_map_count', '65530'],
  ['vm.overcommit_memory', '0'],
  ['vm.swappiness', '60'],
];

/** Settings below `/proc/sys` that a namespace has for itself, with what they are when nobody sets them. */
export const NAMESPACED_SETTINGS: ReadonlyMap<string, string> = new Map([...NETWORK, ...MESSAGES]);

/** All that a container sees there; the host's name and domain are not among them. */
export const KERNEL_SETTINGS: ReadonlyMap<string, string> = new Map([...NETWORK, ...MESSAGES, ...SHARED]);

/** Whether the kernel takes a text for a setting: as many whole numbers as it has now; words where it has a word. */
export function fitsSetting(name: string, text: string): boolean {
  const before = KERNEL_SETTINGS.get(name) ?? '';
  if (!/^[\d\s]+$/.test(before)) return true;
  const numbers = text.trim().split(/\s+/);
  return numbers.length <= before.split('\t').length && numbers.every((number) => /^-?(0x[\da-f]+|\d+)$/i.test(number));
}

/** As the kernel shows what was written: numbers with tabs between them. */
export function shownSetting(name: string, text: string): string {
  const before = KERNEL_SETTINGS.get(name) ?? '';
  const after = text.trim().split(/\s+/);
  return before.includes('\t')
    ? before
        .split('\t')
        .map((old, at) => after[at] ?? old)
        .join('\t')
    : text.trim();
}
