import { findExecutable } from './find-executable';
import { lacksCapability } from './lacks-capability';
import { prepareNginx } from './nginx/prepare-nginx';
import { noSwitch } from './no-switch';
import { endsOn, type Program, type Surroundings } from './program';

/**
 * The start-up scripts that official images carry (`docker-entrypoint.sh`): they prepare a little and then become the
 * command they were given. One that a student wrote is a script like any other.
 */
export const dockerEntrypoint: Program = {
  name: 'docker-entrypoint',
  start(around) {
    const { argv, env, fs } = around;
    const [, ...command] = argv;
    if (command.length === 0) return { kind: 'ends', code: 0, print: [] };
    const [first = ''] = command;
    if (first === 'nginx' || first === 'nginx-debug')
      return { kind: 'becomes', argv: command, ...prepareNginx(around) };
    const isOption = first.startsWith('-');
    if (env.has('REDIS_VERSION') || fs.stat('/usr/local/bin/redis-server')) {
      const redis = isOption || first.endsWith('.conf');
      if ((redis || first === 'redis-server') && lacksCapability(around, 'SETGID', 'SETUID')) return noSwitch('redis');
      return { kind: 'becomes', argv: redis ? ['redis-server', ...command] : command, print: [] };
    }
    if (fs.stat('/bin/registry')) {
      const serves = /\.ya?ml$/.test(first);
      const own = serves || isOption || ['serve', 'garbage-collect', 'help'].includes(first);
      return {
        kind: 'becomes',
        argv: [...(own ? ['registry'] : []), ...(serves ? ['serve'] : []), ...command],
        print: [],
      };
    }
    if (env.has('NODE_VERSION')) {
      const script = isOption || !isCommand(around, first);
      return { kind: 'becomes', argv: script ? ['node', ...command] : command, print: [] };
    }
    return { kind: 'becomes', argv: command, print: [] };
  },
  signal: endsOn({}),
};

/** Whether `command -v` finds it; a file that cannot be executed is meant for the interpreter. */
function isCommand({ fs, env, cwd }: Surroundings, name: string): boolean {
  return findExecutable(fs, name, env.get('PATH'), cwd).ok;
}
