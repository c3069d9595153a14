import { withoutRunner } from './npm';
import { packageJson } from './package-json';
import { plainCommand } from './plain-command';
import { endsOn, err, out, type Program } from './program';

/** What yarn does itself; any other word is the name of a script. */
const OWN_COMMANDS =
  /^(install|add|remove|upgrade|init|global|cache|config|list|why|info|create|dlx|workspaces?|help)$/;

/** `yarn start`, `yarn run NAME` and `yarn NAME`: prints yarn's heading and becomes the script's program. The rest is the sandbox's. */
export const yarn: Program = {
  name: 'yarn',
  start(around) {
    const { argv, cwd, env } = around;
    const args = argv.slice(1).filter((arg) => arg !== '-s' && arg !== '--silent');
    const [command = '', ...rest] = args;
    if (command === '' || command.startsWith('-') || OWN_COMMANDS.test(command)) return { kind: 'unplayed' };
    const script = command === 'run' ? rest.shift() : command;
    if (script === undefined) return { kind: 'unplayed' };
    const heading = args.length < argv.length - 1 ? '' : `yarn run v${env.get('YARN_VERSION') ?? '1.22.22'}\n`;
    const found = packageJson(around, cwd);
    const scripts = found === null || typeof found === 'string' ? null : found.scripts;
    const text = scripts?.get(script);
    if (text === undefined) {
      const missing = scripts
        ? `error Command "${script}" not found.\n`
        : `error Couldn't find a package.json file in "${cwd}"\n`;
      const advice = 'info Visit https://yarnpkg.com/en/docs/cli/run for documentation about this command.\n';
      return { kind: 'ends', code: 1, print: [out(heading), err(missing), out(advice)] };
    }
    const words = plainCommand(text);
    if (!words) return { kind: 'unplayed' };
    const shown = heading === '' ? '' : `${heading}$ ${[text, ...rest].join(' ')}\n`;
    return { kind: 'becomes', argv: withoutRunner([...words, ...rest]), print: [out(shown)] };
  },
  signal: endsOn({}),
};
