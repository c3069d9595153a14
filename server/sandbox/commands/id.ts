import type { Command } from 'just-bash';
import { confinementIn } from '../thread/confinement';
import type { RunContext } from '../thread/run-context';
import { accountsOf } from './accounts';
import { failed, printed } from './outcome';

/** `id`, `id -u`, `id -g`, `id -G`, with `-n`; the names are those of the image. */
export function idCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const accounts = await accountsOf(context.fs);
    const flags = args.filter((arg) => arg.startsWith('-')).join('');
    const wanted = args.find((arg) => !arg.startsWith('-'));
    const other = wanted === undefined ? null : accounts.userByName(wanted);
    if (wanted !== undefined && !other) {
      return failed(context.run.shell === 'ash' ? `id: unknown user ${wanted}\n` : `id: '${wanted}': no such user\n`);
    }
    const { uid, gid } = other ?? context.run.user;
    const user = accounts.userName(uid);
    const added = other ? [] : confinementIn(context.run).groups;
    const all = [...(user === null ? [] : accounts.groupsOf(user)), ...added].sort((a, b) => a - b);
    const groups = [...new Set([gid, ...all])];
    const named = flags.includes('n');
    const groupText = (id: number) => (named ? (accounts.groupName(id) ?? String(id)) : String(id));
    if (flags.includes('u')) return printed(`${named ? (user ?? uid) : uid}\n`);
    if (flags.includes('g')) return printed(`${groupText(gid)}\n`);
    if (flags.includes('G')) return printed(`${groups.map(groupText).join(' ')}\n`);
    const label = (id: number, name: string | null) => (name === null ? String(id) : `${id}(${name})`);
    const list = groups.map((id) => label(id, accounts.groupName(id))).join(',');
    return printed(`uid=${label(uid, user)} gid=${label(gid, accounts.groupName(gid))} groups=${list}\n`);
  };
}
