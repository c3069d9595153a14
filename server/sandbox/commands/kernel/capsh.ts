import type { Command } from 'just-bash';
import { CAPABILITIES, type Capability } from '#engine/model/capability';
import { capabilitiesOf, confinementIn } from '../../thread/confinement';
import type { RunContext } from '../../thread/run-context';
import { accountsOf } from '../accounts';
import { failed, printed } from '../outcome';
import { notSimulated } from './not-simulated';

/** `capsh --print` and `capsh --decode=MASK` of libcap; other shells by it are refused by name. */
export function capshCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const [first = '', ...more] = args;
    const mask = /^--decode=(?:0x)?([\da-f]{1,16})$/i.exec(first)?.[1];
    if (mask !== undefined) return printed(`0x${mask.toLowerCase().padStart(16, '0')}=${listed(decoded(mask))}\n`);
    if (first !== '--print' || more.length > 0)
      return notSimulated('capsh', 'other options than --print and --decode=');
    const { run } = context;
    const confinement = confinementIn(run);
    const { uid, gid } = run.user;
    const accounts = await accountsOf(context.fs);
    const named = (id: number, name: string | null) => `${id}(${name ?? '???'})`;
    const missing = CAPABILITIES.filter((name) => !confinement.capabilities.includes(name));
    const nobody = confinement.noNewPrivileges ? 1 : 0;
    const groups = [...new Set([...accounts.groupsOf(accounts.userName(uid) ?? ''), ...confinement.groups])];
    return printed(`Current: ${current(capabilitiesOf(run))}
Bounding set =${listed(confinement.capabilities)}
Ambient set =
Current IAB: ${missing.map((name) => `!${worded(name)}`).join(',')}
Securebits: 00/0x0/1'b0 (no-new-privs=${nobody})
 secure-noroot: no (unlocked)
 secure-no-suid-fixup: no (unlocked)
 secure-keep-caps: no (unlocked)
 secure-no-ambient-raise: no (unlocked)
uid=${named(uid, accounts.userName(uid))} euid=${named(uid, accounts.userName(uid))}
gid=${named(gid, accounts.groupName(gid))}
groups=${groups
      .sort((a, b) => a - b)
      .map((group) => named(group, accounts.groupName(group)))
      .join(',')}
Guessed mode: HYBRID (4)
`);
  };
}

/** `getpcaps PID…`. */
export function getpcapsCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const { run, shellPid } = context;
    let stdout = '';
    for (const pid of args) {
      const line = run.processes.find((one) => String(one.pid) === pid);
      if (!line && pid !== String(shellPid))
        return failed(`Failed to get cap's for process ${pid}: (No such process)\n`);
      const isRoot = (line?.uid ?? run.user.uid) === 0;
      stdout += `${pid}: ${current(isRoot ? confinementIn(run).capabilities : [])}\n`;
    }
    return printed(stdout);
  };
}

/** What most have comes first, as libcap writes a set. */
function current(capabilities: readonly Capability[]): string {
  const missing = CAPABILITIES.filter((name) => !capabilities.includes(name));
  if (missing.length === 0) return '=ep';
  if (missing.length < capabilities.length) return `=ep ${listed(missing)}-ep`;
  return capabilities.length === 0 ? '=' : `${listed(capabilities)}=ep`;
}

function decoded(mask: string): Capability[] {
  const bits = BigInt(`0x${mask}`);
  return CAPABILITIES.filter((_, bit) => (bits & (1n << BigInt(bit))) !== 0n);
}

function listed(capabilities: readonly Capability[]): string {
  return CAPABILITIES.filter((name) => capabilities.includes(name))
    .map(worded)
    .join(',');
}

function worded(name: Capability): string {
  return `cap_${name.toLowerCase()}`;
}
