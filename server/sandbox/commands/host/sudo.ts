import { type Command, latin1FromBytes } from 'just-bash';
import { resolveProgram } from '../../thread/resolve-program';
import type { RunContext } from '../../thread/run-context';
import { isInternal } from '../../thread/shell-variables';
import { RUN_COMMAND } from '../../thread/virtual-files';
import { accountsOf } from '../accounts';
import { failed, printed } from '../outcome';

const USAGE = `usage: sudo -h | -K | -k | -V
usage: sudo [-AbEHknPS] [-u user] command [arg ...]
`;
const SECURE_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const SHELLS = new Set(['su', 'sh', 'bash', 'dash']);
const ROOT_SHELL =
  'sudo: this room does not simulate a shell of root on the host; write sudo before every command that needs it\n';

/** `sudo COMMAND…`: the command has root's rights on the host's files. A shell of root's is refused by name. */
export function sudoCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const words = [...args];
    let user = 'root';
    while (words[0]?.startsWith('-')) {
      const flag = words.shift() ?? '';
      if (flag === '--') break;
      if (flag === '-i' || flag === '-s' || flag === '--login' || flag === '--shell') return failed(ROOT_SHELL);
      if (flag === '-V' || flag === '--version') return printed('Sudo version 1.9.13p3\n');
      if (flag === '-k' || flag === '-K' || flag === '-v') return printed('');
      if (flag === '-l')
        return printed('User student may run the following commands on host:\n    (ALL : ALL) NOPASSWD: ALL\n');
      if (flag === '-u' || flag === '--user') user = words.shift() ?? '';
      else if (!/^-[AbEHnPS]+$/.test(flag))
        return failed(`sudo: invalid option -- '${flag.replace(/^-+/, '')}'\n${USAGE}`);
    }
    const variables: Record<string, string> = {};
    for (let set = assignment(words[0]); set; set = assignment(words[0])) {
      variables[set.name] = set.value;
      words.shift();
    }
    const [name, ...rest] = words;
    if (name === undefined) return failed(USAGE);
    if (SHELLS.has(name) && (rest.length === 0 || rest[0] === '-')) return failed(ROOT_SHELL);
    const account = (await accountsOf(context.fs)).userByName(user);
    if (!account) return failed(`sudo: unknown user ${user}\nsudo: error initializing audit plugin sudoers_audit\n`);
    const { uid, gid } = account;
    const home = user === 'root' ? '/root' : `/home/${user}`;
    const { exec } = ctx;
    if (!exec) return failed('sudo: cannot run\n', 126);
    return context.actAs({ name: user, uid, gid, home }, async () => {
      const found = await resolveProgram(context.fs, name, ctx.cwd, SECURE_PATH, (it) => context.commands.has(it));
      if (found.kind === 'failure' && found.reason === 'not-found') return failed(`sudo: ${name}: command not found\n`);
      return exec(`/bin/${RUN_COMMAND}`, {
        cwd: ctx.cwd,
        env: {
          ...Object.fromEntries([...ctx.env].filter(([variable]) => isInternal(variable))),
          ...Object.fromEntries(Object.entries(ctx.exportedEnv ?? {}).filter(([variable]) => !isInternal(variable))),
          ...{ HOME: home, USER: user, LOGNAME: user, SUDO_USER: 'student', SUDO_UID: '1000', SUDO_GID: '1000' },
          ...variables,
          PWD: ctx.cwd,
        },
        replaceEnv: true,
        args: words,
        stdin: latin1FromBytes(ctx.stdin),
        stdinKind: 'bytes',
      });
    });
  };
}

function assignment(word: string | undefined): { name: string; value: string } | null {
  const found = /^([A-Za-z_]\w*)=(.*)$/s.exec(word ?? '');
  return found ? { name: found[1] as string, value: found[2] as string } : null;
}
