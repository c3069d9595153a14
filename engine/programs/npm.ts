import { packageJson } from './package-json';
import { plainCommand } from './plain-command';
import { endsOn, err, out, type Program, type Started, type Surroundings } from './program';
import { readText } from './static-files';

const SCRIPT_COMMANDS = new Set(['start', 'test', 'stop', 'restart']);

/** `npm start` and `npm run NAME`: prints npm's heading and becomes the script's program. The rest is the sandbox's. */
export const npm: Program = {
  name: 'npm',
  start(around) {
    const { argv, cwd } = around;
    const args = argv.slice(1).filter((arg) => !/^(-s|--silent|--quiet|--prefix=.*)$/.test(arg));
    const [command = '', ...rest] = args;
    const script = SCRIPT_COMMANDS.has(command)
      ? command
      : /^(run|run-script)$/.test(command)
        ? rest.shift()
        : undefined;
    if (script === undefined) return { kind: 'unplayed' };
    const found = packageJson(around, cwd);
    if (found === null || typeof found === 'string') return complain(around, enoent(around, found));
    const text =
      found.scripts.get(script) ??
      (script === 'start' && readText(around, `${cwd}/server.js`) !== null ? 'node server.js' : null);
    if (text === null) return missingScript(around, script, found.scripts);
    const extra = rest[0] === '--' ? rest.slice(1) : rest;
    const words = plainCommand(text);
    if (!words) return { kind: 'unplayed' };
    const where = isOld(around) ? ` ${cwd}` : '';
    const title = [found.name && `${found.name}@${found.version}`, script].filter(Boolean).join(' ');
    const heading = `\n> ${title}${where}\n> ${[text, ...extra].join(' ')}\n\n`;
    const quiet = args.length < argv.length - 1;
    return { kind: 'becomes', argv: withoutRunner([...words, ...extra]), print: quiet ? [] : [out(heading)] };
  },
  signal: endsOn({}),
};

/** A simulated file is never edited under a running server without a restart being wanted: nodemon is node here. */
export function withoutRunner(words: string[]): string[] {
  const [first, ...rest] = words;
  return first === 'nodemon' || first === 'ts-node-dev' ? ['node', ...rest] : words;
}

/** npm 6 came with Node 14 and prints differently. */
function isOld({ env }: Surroundings): boolean {
  return Number.parseInt(env.get('NODE_VERSION') ?? '20', 10) < 15;
}

function complain(around: Surroundings, lines: { code: number; text: readonly string[] }): Started {
  const mark = isOld(around) ? 'npm ERR!' : 'npm error';
  return { kind: 'ends', code: lines.code, print: lines.text.map((text) => err(`${mark} ${text}\n`)) };
}

function enoent(around: Surroundings, problem: string | null): { code: number; text: string[] } {
  const path = `${around.cwd === '/' ? '' : around.cwd}/package.json`;
  if (problem !== null) return { code: 1, text: ['code EJSONPARSE', `path ${path}`, `JSON.parse ${problem}`] };
  return {
    code: 254,
    text: [
      'code ENOENT',
      'syscall open',
      `path ${path}`,
      'errno -2',
      `enoent Could not read package.json: Error: ENOENT: no such file or directory, open '${path}'`,
      'enoent This is related to npm not being able to find a file.',
    ],
  };
}

function missingScript(around: Surroundings, script: string, scripts: ReadonlyMap<string, string>): Started {
  if (isOld(around)) return complain(around, { code: 1, text: [`missing script: ${script}`] });
  const known = [...scripts.keys()];
  const list = known.length > 0 ? ['', 'To see a list of scripts, run:', '  npm run'] : [];
  return complain(around, { code: 1, text: [`Missing script: "${script}"`, ...list] });
}
