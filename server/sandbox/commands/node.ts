import { type Command, latin1FromBytes, type ResolvedCommandContext } from 'just-bash';
import { dirname, resolvePath } from '#engine/model/path';
import { NodeFiles } from '../node/node-files';
import { type NodeProgram, runNode } from '../node/run-node';
import type { RunContext } from '../thread/run-context';
import { printsAtOnce } from '../thread/shell-variables';
import { failed, printed } from './outcome';

const IGNORED =
  /^--(watch|enable-source-maps|trace-warnings|no-warnings|max-old-space-size=.*|experimental-.*|env-file=.*)$/;

/** `node`: scripts run in QuickJS; servers are played by the engine when they are a container's own command. */
export function nodeCommand(context: RunContext): Command['execute'] {
  return async (given, ctx) => {
    const args = [...given];
    while (IGNORED.test(args[0] ?? '')) args.shift();
    const [first = ''] = args;
    if (first === '-v' || first === '--version') return printed(`v${ctx.env.get('NODE_VERSION') ?? '20.19.4'}\n`);
    if (first === '-h' || first === '--help') return printed('Usage: node [options] [ script.js ] [arguments]\n');
    const stdin = Buffer.from(latin1FromBytes(ctx.stdin), 'latin1').toString('utf8');
    const code = /^(-e|--eval|-p|--print|-pe)$/.test(first);
    const check = first === '-c' || first === '--check';
    if (code) {
      if (args[1] === undefined) return failed(`node: ${first} requires an argument\n`, 9);
      const isModule = /^\s*import\s[^(]/m.test(args[1]);
      return play(context, ctx, {
        entry: null,
        code: args[1],
        printValue: /p/.test(first.replace('--eval', '')),
        argv: args.slice(2),
        stdin,
        isModule,
      });
    }
    if (first === '' || first === '-')
      return play(context, ctx, {
        entry: null,
        code: stdin,
        printValue: false,
        argv: args.slice(1),
        stdin: '',
        isModule: false,
      });
    if (first.startsWith('-') && !check) return failed(`node: bad option: ${first}\n`, 9);
    const wanted = resolvePath(ctx.cwd, check ? (args[1] ?? '') : first);
    const entry = ['', '.js', '.cjs', '.mjs', '/index.js']
      .map((ending) => wanted + ending)
      .find((path) => context.fs.entry(path)?.kind === 'file');
    if (entry === undefined) return failed(missing(wanted, ctx.env.get('NODE_VERSION') ?? '20.19.4'));
    const text = await context.fs.readFile(entry);
    const isModule = entry.endsWith('.mjs') || (entry.endsWith('.js') && (await saysModule(context, dirname(entry))));
    return play(context, ctx, {
      entry,
      code: text,
      printValue: false,
      argv: [entry, ...args.slice(1)],
      stdin,
      isModule,
    });
  };
}

type Play = Pick<NodeProgram, 'entry' | 'code' | 'printValue' | 'argv' | 'stdin' | 'isModule'>;

async function play(context: RunContext, ctx: ResolvedCommandContext, what: Play) {
  const atOnce = printsAtOnce(ctx.env);
  const kept = { stdout: '', stderr: '' };
  const print = (stream: 'stdout' | 'stderr', text: string) => {
    if (atOnce) context.print(ctx.env, stream, text);
    else kept[stream] += text;
  };
  const files = new NodeFiles(context);
  await files.prepare([
    ctx.cwd === '/' ? '/tmp' : ctx.cwd,
    ...(what.entry === null ? [] : [dirname(what.entry)]),
    '/data',
    '/etc',
    '/tmp',
  ]);
  for (const path of [
    '/proc/meminfo',
    '/proc/cpuinfo',
    '/proc/version',
    '/etc/os-release',
    '/etc/hostname',
    '/etc/hosts',
  ])
    await files.keep(path);
  const exitCode = await runNode(context, files, { ...what, cwd: ctx.cwd, env: ctx.env, print });
  return { ...kept, exitCode };
}

/** Whether the nearest package.json says `"type": "module"`. */
async function saysModule({ fs }: RunContext, from: string): Promise<boolean> {
  for (let at = from; ; at = dirname(at)) {
    const text = await fs.readFile(resolvePath(at, 'package.json')).catch(() => null);
    if (text !== null) return /"type"\s*:\s*"module"/.test(text);
    if (at === '/') return false;
  }
}

function missing(path: string, version: string): string {
  return `node:internal/modules/cjs/loader:1215\n  throw err;\n  ^\n\nError: Cannot find module '${path}'\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1212:15)\n    at Module._load (node:internal/modules/cjs/loader:1043:27)\n    at Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:164:12)\n    at node:internal/main/run_main_module:28:49 {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n\nNode.js v${version}\n`;
}
