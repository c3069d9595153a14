import { parseArgs } from 'node:util';
import { interactiveMode } from './interactive-mode';
import { protocolMode } from './protocol-mode';
import { scriptMode } from './script-mode';
import { SoloServer } from './solo-server';

const HELP = `Usage: npm run shell [-- OPTION]

A simulated Docker host of your own in this terminal, forgotten when it ends.

With a terminal it has a prompt: Tab completes, Ctrl-C interrupts, Ctrl-P Ctrl-Q
leaves a container, Ctrl-D ends. From a pipe it runs line by line and ends with
the last line's exit code:

  echo 'docker run hello-world' | npm run -s shell

Options:
  --protocol   answer lines of JSON ({"line": "docker ps"}) with lines of JSON
               ({"stdout", "stderr", "code"}), on a host that has only
               busybox:latest; waiting takes no time. Use npm run -s shell, so
               that npm itself prints nothing
  --hub        with --protocol: the simulated Docker Hub can be reached
  --help       this
`;

// Threads of scripts do not keep a process alive, nor does a pipe that has ended.
setInterval(() => {}, 3_600_000);
process.exit(await shell(process.argv.slice(2)));

async function shell(args: readonly string[]): Promise<number> {
  const { stdin, stdout, stderr } = process;
  const given = options(args);
  if (given?.help) {
    stdout.write(HELP);
    return 0;
  }
  if (!given || (given.hub && !given.protocol)) {
    stderr.write(`npm run shell does not know ${args.join(' ')}\n\n${HELP}`);
    return 2;
  }
  if (given.protocol) return await flushed(protocolMode(stdin, stdout, given));
  await using server = new SoloServer({ leaping: false });
  if (stdin.isTTY && stdout.isTTY) return await interactiveMode(server, { input: stdin, output: stdout });
  return await flushed(scriptMode(server, { input: stdin, stdout, stderr }));
}

function options(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...args], options: { help: { ...flag, short: 'h' }, protocol: flag, hub: flag } }).values;
  } catch {
    return null;
  }
}

/** What is on its way into a pipe would be lost with the process. */
async function flushed(code: Promise<number>): Promise<number> {
  const answer = await code;
  await Promise.all(
    [process.stdout, process.stderr].map((stream) => new Promise<void>((done) => stream.write('', () => done()))),
  );
  return answer;
}
