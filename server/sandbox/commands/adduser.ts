import type { Command, ExecResult } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { AccountFiles } from './edit-accounts';
import { isBusybox } from './is-busybox';
import { failed, printed } from './outcome';

/** Options with a value, as one letter, of both families of commands. */
interface Given {
  flags: Set<string>;
  values: Map<string, string>;
  words: string[];
}

const LONG: Readonly<Record<string, string>> = {
  'create-home': 'm',
  'no-create-home': 'M',
  disabled: 'D',
  'disabled-password': 'D',
  'disabled-login': 'D',
  system: 'S',
  gecos: 'g',
  comment: 'c',
  home: 'h',
  'home-dir': 'd',
  shell: 's',
  uid: 'u',
  gid: 'G1',
  group: 'grp',
  ingroup: 'G',
  groups: 'G',
  append: 'a',
  quiet: 'q',
  'user-group': 'U',
  'no-user-group': 'N',
};

/** `adduser` of BusyBox (`-D -S -H -h -g -s -G -u`) and of Debian (`--disabled-password --gecos …`). */
export function adduserCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const busybox = isBusybox(context, 'adduser');
    const debianValues = ['gecos', 'home', 'shell', 'uid', 'gid', 'ingroup'];
    const given = parsed(args, busybox ? 'hgsGuk' : '', busybox ? [] : debianValues);
    const [name, group] = given.words;
    if (name === undefined) return failed('adduser: Only one or two names allowed.\n');
    if (!allowed(context))
      return denied(
        busybox
          ? 'adduser: must be suid to work properly\n'
          : 'adduser: Only root may add a user or group to the system.\n',
      );
    const files = await AccountFiles.open(context.fs);
    if (group !== undefined) return joined(files, name, group, busybox);
    if (files.uidOf(name) !== null) {
      return failed(busybox ? `adduser: user '${name}' in use\n` : `adduser: The user \`${name}' already exists.\n`);
    }
    const system = given.flags.has('S');
    const wanted = given.values.get('G');
    const primary = wanted === undefined ? null : files.gidOf(wanted);
    if (wanted !== undefined && primary === null) return failed(`adduser: unknown group ${wanted}\n`);
    const asked = given.values.get('u');
    const uid = asked === undefined ? files.free('user', system, !busybox) : Number(asked);
    if (files.hasUid(uid)) return failed(`adduser: uid '${uid}' in use\n`);
    const shared = system && wanted === undefined;
    const gid = primary ?? (shared ? 65_533 : files.hasGid(uid) ? files.free('group', system, !busybox) : uid);
    if (primary === null && !shared && !files.hasGid(gid)) files.addGroup(name, gid);
    const home = given.values.get('h') ?? (system && !busybox ? '/nonexistent' : `/home/${name}`);
    const shell =
      given.values.get('s') ??
      (system ? (busybox ? '/sbin/nologin' : '/usr/sbin/nologin') : busybox ? '/bin/ash' : '/bin/bash');
    const comment = given.values.get('g') ?? (busybox ? 'Linux User,,,' : ',,,');
    files.addUser({ name, uid, gid, comment, home, shell });
    await files.save();
    if (!given.flags.has('H') && !given.flags.has('M') && home !== '/nonexistent')
      await makeHome(context, home, uid, gid);
    if (busybox) return printed('');
    return printed(
      `Adding user \`${name}' ...
Adding new group \`${name}' (${gid}) ...
Adding new user \`${name}' (${uid}) with group \`${name} (${gid})' ...
Creating home directory \`${home}' ...
Copying files from \`/etc/skel' ...
`,
    );
  };
}

/** `addgroup [-S] [-g GID] NAME` and `addgroup USER GROUP`. */
export function addgroupCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const busybox = isBusybox(context, 'addgroup');
    const given = parsed(args, 'g', ['gid']);
    const [first, second] = given.words;
    if (first === undefined) return failed('addgroup: missing group name\n');
    if (!allowed(context)) return denied('addgroup: must be suid to work properly\n');
    const files = await AccountFiles.open(context.fs);
    if (second !== undefined) return joined(files, first, second, busybox);
    if (files.gidOf(first) !== null)
      return failed(
        busybox ? `addgroup: group '${first}' in use\n` : `addgroup: The group \`${first}' already exists.\n`,
      );
    const asked = given.values.get('g') ?? given.values.get('G1');
    const gid = asked === undefined ? files.free('group', given.flags.has('S'), !busybox) : Number(asked);
    files.addGroup(first, gid);
    await files.save();
    return printed(busybox ? '' : `Adding group \`${first}' (GID ${gid}) ...\nDone.\n`);
  };
}

/** `useradd`: no home unless `-m`, a group of the same name unless `-g`. */
export function useraddCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const given = parsed(args, 'cdgGsuek', ['comment', 'home-dir', 'gid', 'groups', 'shell', 'uid']);
    const [name] = given.words;
    if (name === undefined) return failed('Usage: useradd [options] LOGIN\n', 2);
    if (!allowed(context))
      return denied('useradd: Permission denied.\nuseradd: cannot lock /etc/passwd; try again later.\n', 1);
    const files = await AccountFiles.open(context.fs);
    if (files.uidOf(name) !== null) return failed(`useradd: user '${name}' already exists\n`, 9);
    const system = given.flags.has('r') || given.flags.has('S');
    const asked = given.values.get('u');
    const uid = asked === undefined ? files.free('user', system, true) : Number(asked);
    if (files.hasUid(uid) && !given.flags.has('o')) return failed(`useradd: UID ${uid} is not unique\n`, 4);
    const group = given.values.get('g') ?? given.values.get('G1');
    const known = group === undefined ? null : files.gidOf(group);
    if (group !== undefined && known === null) return failed(`useradd: group '${group}' does not exist\n`, 6);
    if (group === undefined && files.gidOf(name) !== null && !given.flags.has('N')) {
      return failed(`useradd: group ${name} exists - if you want to add this user to that group, use -g.\n`, 9);
    }
    const gid = known ?? (files.hasGid(uid) ? files.free('group', system, true) : uid);
    if (known === null) files.addGroup(name, gid);
    const home = given.values.get('d') ?? `/home/${name}`;
    const comment = given.values.get('c') ?? '';
    files.addUser({ name, uid, gid, comment, home, shell: given.values.get('s') ?? '/bin/sh' });
    for (const extra of (given.values.get('G') ?? '').split(',').filter(Boolean)) {
      if (files.gidOf(extra) === null) return failed(`useradd: group '${extra}' does not exist\n`, 6);
      files.join(extra, name);
    }
    await files.save();
    if (given.flags.has('m')) await makeHome(context, home, uid, gid);
    return printed('');
  };
}

/** `groupadd [-r] [-g GID] NAME`. */
export function groupaddCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const given = parsed(args, 'g', ['gid']);
    const [name] = given.words;
    if (name === undefined) return failed('Usage: groupadd [options] GROUP\n', 2);
    if (!allowed(context))
      return denied('groupadd: Permission denied.\ngroupadd: cannot lock /etc/group; try again later.\n', 10);
    const files = await AccountFiles.open(context.fs);
    if (files.gidOf(name) !== null)
      return given.flags.has('f') ? printed('') : failed(`groupadd: group '${name}' already exists\n`, 9);
    const asked = given.values.get('g') ?? given.values.get('G1');
    const gid =
      asked === undefined ? files.free('group', given.flags.has('r') || given.flags.has('S'), true) : Number(asked);
    if (files.hasGid(gid)) return failed(`groupadd: GID '${gid}' already exists\n`, 4);
    files.addGroup(name, gid);
    await files.save();
    return printed('');
  };
}

/** `usermod -aG GROUP USER`, `-s`, `-d`, `-u`, `-g`. */
export function usermodCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const given = parsed(args, 'cdgGsu', ['shell', 'home', 'groups', 'gid', 'uid']);
    const [name] = given.words;
    if (name === undefined) return failed('Usage: usermod [options] LOGIN\n', 2);
    if (!allowed(context))
      return denied('usermod: Permission denied.\nusermod: cannot lock /etc/passwd; try again later.\n', 1);
    const files = await AccountFiles.open(context.fs);
    if (files.uidOf(name) === null) return failed(`usermod: user '${name}' does not exist\n`, 6);
    for (const group of (given.values.get('G') ?? '').split(',').filter(Boolean)) {
      if (files.gidOf(group) === null) return failed(`usermod: group '${group}' does not exist\n`, 6);
      files.join(group, name);
    }
    const fields = { c: 'comment', d: 'home', h: 'home', s: 'shell', u: 'uid' } as const;
    for (const [letter, field] of Object.entries(fields)) {
      const value = given.values.get(letter);
      if (value !== undefined) files.change(name, field, value);
    }
    const group = given.values.get('g');
    if (group !== undefined) files.change(name, 'gid', String(files.gidOf(group) ?? group));
    await files.save();
    return printed('');
  };
}

/** `deluser`, `userdel`, `delgroup`, `groupdel`. */
export function removeAccount(command: string, kind: 'user' | 'group'): (context: RunContext) => Command['execute'] {
  return (context) => async (args) => {
    const [name] = args.filter((arg) => !arg.startsWith('-'));
    if (name === undefined) return failed(`${command}: missing operand\n`, 2);
    if (!allowed(context)) return denied(`${command}: Permission denied.\n`);
    const files = await AccountFiles.open(context.fs);
    const known = kind === 'user' ? files.uidOf(name) : files.gidOf(name);
    if (known === null)
      return failed(
        command.startsWith('del')
          ? `${command}: unknown ${kind} ${name}\n`
          : `${command}: ${kind} '${name}' does not exist\n`,
        6,
      );
    const home = files.homeOf(name);
    if (kind === 'user') files.removeUser(name);
    else files.removeGroup(name);
    await files.save();
    const clean = args.includes('-r') || args.includes('--remove-home');
    if (clean && kind === 'user' && home) await context.fs.rm(home, { recursive: true, force: true });
    return printed('');
  };
}

async function joined(files: AccountFiles, user: string, group: string, busybox: boolean): Promise<ExecResult> {
  if (files.uidOf(user) === null) return failed(`adduser: unknown user ${user}\n`);
  if (files.gidOf(group) === null) return failed(`adduser: unknown group ${group}\n`);
  files.join(group, user);
  await files.save();
  return printed(busybox ? '' : `Adding user \`${user}' to group \`${group}' ...\nDone.\n`);
}

async function makeHome({ fs }: RunContext, home: string, uid: number, gid: number): Promise<void> {
  if (!(await fs.exists(home))) await fs.mkdir(home, { recursive: true });
  await fs.chown(home, uid, gid);
}

function allowed({ run }: RunContext): boolean {
  return run.user.uid === 0;
}

function denied(text: string, code = 1): ExecResult {
  return failed(text, code);
}

/** @param letters options of one letter that take a value. @param words long options that do. */
function parsed(args: readonly string[], letters: string, words: readonly string[]): Given {
  const given: Given = { flags: new Set(), values: new Map(), words: [] };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg.startsWith('--')) {
      const [long = '', value] = arg.slice(2).split('=');
      const name = LONG[long] ?? long;
      if (words.includes(long)) given.values.set(name, value ?? rest.shift() ?? '');
      else given.flags.add(name);
    } else if (/^-./.test(arg)) {
      for (let at = 1; at < arg.length; at += 1) {
        const letter = arg[at] ?? '';
        if (!letters.includes(letter)) given.flags.add(letter);
        else {
          given.values.set(letter, arg.slice(at + 1) || (rest.shift() ?? ''));
          break;
        }
      }
    } else given.words.push(arg);
  }
  return given;
}
