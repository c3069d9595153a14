import type { Command } from 'just-bash';
import { wallClock } from '../thread/clock';
import { confinementIn, isCapable } from '../thread/confinement';
import type { RunContext } from '../thread/run-context';
import { printsAtOnce } from '../thread/shell-variables';
import { askNetwork } from './ask-network';
import { isBusybox } from './is-busybox';
import { forbiddenToStart } from './kernel/forbidden-to-start';
import { failed } from './outcome';

/** Echoes go out by the capability, or for the groups that the kernel lets (Docker sets: all). */
async function mayPing({ run, fs }: RunContext): Promise<boolean> {
  if (isCapable(run, 'NET_RAW')) return true;
  const [least = 1, most = 0] = (await fs.readFile('/proc/sys/net/ipv4/ping_group_range')).split(/\s+/).map(Number);
  return [run.user.gid, ...confinementIn(run).groups].some((group) => least <= group && group <= most);
}

const PERIOD_MS = 1_000;
/** Where the output goes to another command, somebody must bring it to an end. */
const CAPTURED_COUNT = 4;

/** `ping [-c N] [-i S] [-W S] [-q] HOST` of BusyBox and iputils: one echo a second until it is told to stop. */
export function pingCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const forbidden = forbiddenToStart(context, 'ping');
    if (forbidden) return forbidden;
    const busybox = isBusybox(context, 'ping');
    const value = (flag: string) => {
      const at = args.findIndex((arg) => arg === flag || (arg.startsWith(flag) && /^-.\d/.test(arg)));
      return at < 0 ? null : Number(args[at] === flag ? args[at + 1] : args[at]?.slice(2));
    };
    const host = args.find((arg, at) => !arg.startsWith('-') && !/^-[ciWwst]$/.test(args[at - 1] ?? ''));
    if (busybox && !(await mayPing(context))) return failed('ping: permission denied (are you root?)\n');
    if (host === undefined) return failed('ping: usage error: Destination address required\n', 2);
    const live = printsAtOnce(ctx.env);
    const count = value('-c') ?? (live ? Number.POSITIVE_INFINITY : CAPTURED_COUNT);
    const period = (value('-i') ?? 1) * PERIOD_MS;
    const found = await askNetwork(context, { ask: 'resolve', name: host });
    if (found === null) return failed('', 130);
    if (!found.ok) {
      if (found.failure === 'network-unreachable') {
        return failed(
          busybox ? `ping: bad address '${host}'\n` : `ping: ${host}: Temporary failure in name resolution\n`,
          busybox ? 1 : 2,
        );
      }
      return failed(
        busybox ? `ping: bad address '${host}'\n` : `ping: ${host}: Name or service not known\n`,
        busybox ? 1 : 2,
      );
    }
    let stdout = '';
    const say = (text: string) => {
      if (live) context.print(ctx.env, 'stdout', text);
      else stdout += text;
    };
    let address = found.addresses[0] ?? host;
    const begun = wallClock();
    const times: number[] = [];
    let sent = 0;
    let errors = 0;
    let stopped = false;
    while (sent < count && !stopped) {
      const reply = await askNetwork(context, { ask: 'dial', host, port: null });
      if (reply === null) break;
      if (sent === 0) {
        address = reply.address || address;
        say(
          busybox ? `PING ${host} (${address}): 56 data bytes\n` : `PING ${host} (${address}) 56(84) bytes of data.\n`,
        );
      }
      if (!reply.ok && reply.failure === 'network-unreachable') {
        return {
          stdout,
          stderr: busybox ? 'ping: sendto: Network unreachable\n' : 'ping: connect: Network is unreachable\n',
          exitCode: busybox ? 1 : 2,
        };
      }
      sent += 1;
      if (reply.ok) {
        const time = 0.062 + ((sent * 37) % 41) / 1_000;
        times.push(time);
        const shown = time.toFixed(3);
        if (!args.includes('-q')) {
          say(
            busybox
              ? `64 bytes from ${address}: seq=${sent - 1} ttl=64 time=${shown} ms\n`
              : `64 bytes from ${host === address ? address : `${host} (${address})`}: icmp_seq=${sent} ttl=64 time=${shown} ms\n`,
          );
        }
      } else if (reply.failure === 'no-route' && !busybox) {
        errors += 1;
        say(
          `From ${context.run.interfaces[0]?.address ?? '127.0.0.1'} icmp_seq=${sent} Destination Host Unreachable\n`,
        );
      }
      if (sent < count) stopped = await context.sleep(period);
    }
    const lost = sent === 0 ? 0 : Math.round(((sent - times.length) * 100) / sent);
    const least = Math.min(...times).toFixed(3);
    const most = Math.max(...times).toFixed(3);
    const mean = (times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length)).toFixed(3);
    const span = Math.round(wallClock() - begun);
    const head = `\n--- ${host} ping statistics ---\n`;
    say(
      busybox
        ? `${head}${sent} packets transmitted, ${times.length} packets received, ${lost}% packet loss\n${times.length > 0 ? `round-trip min/avg/max = ${least}/${mean}/${most} ms\n` : ''}`
        : `${head}${sent} packets transmitted, ${times.length} received, ${errors > 0 ? `+${errors} errors, ` : ''}${lost}% packet loss, time ${span}ms\n${times.length > 0 ? `rtt min/avg/max/mdev = ${least}/${mean}/${most}/0.012 ms\n` : '\n'}`,
    );
    return { stdout, stderr: '', exitCode: times.length > 0 ? 0 : 1 };
  };
}
