import type { Process, ShellKind } from '../model/process';
import type { Client } from './clients/client';
import { clientFor } from './clients/clients';
import { ending } from './ending';
import { type Executable, findExecutable } from './find-executable';
import { err, type Printed, type ProgramFile, type Surroundings } from './program';
import { programFor } from './programs';
import { withWritten } from './with-written';

/** What executing a command in a container comes to. */
export type Launch =
  | { kind: 'refused'; code: 126 | 127; message: string }
  /** The engine plays it. */
  | {
      kind: 'service';
      process: Extract<Process, { kind: 'service' }>;
      print: readonly Printed[];
      writes?: readonly ProgramFile[];
      /** A signal that it sends to the running server of this program. */
      sends?: { program: string; signal: string };
      /** What goes on in the background when it has ended; with process 1 that ends too. */
      leaves?: Extract<Process, { kind: 'service' }>;
    }
  /** It asks servers, which only what runs can do. */
  | {
      kind: 'client';
      argv: readonly string[];
      client: Client;
      print: readonly Printed[];
      writes?: readonly ProgramFile[];
    }
  | { kind: 'shell'; shell: ShellKind }
  /** The sandbox runs it. */
  | { kind: 'script'; argv: readonly string[]; print: readonly Printed[] };

const MOST_STEPS = 8;

/** Finds out what a command is, following programs that become others (`npm start`, `sh -c 'node server.js'`). */
export function launch(around: Surroundings): Launch {
  const { fs, cwd, env, now } = around;
  let argv = around.argv;
  const print: Printed[] = [];
  const writes: ProgramFile[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const path = step === 0 ? env.get('PATH') : withLocalBin(env.get('PATH'), cwd);
    const executable = findExecutable(fs, argv[0] ?? '', path, cwd);
    if (!executable.ok) return step === 0 ? refusedBy(executable) : shellComplaint(argv, executable, print, now);
    const client = clientFor(executable.entry);
    if (client) return { kind: 'client', argv, client, print, writes };
    const found = programFor(executable.entry, argv);
    if (!found) return { kind: 'script', argv, print };
    const started = found.program.start({ ...withWritten(around, writes), argv: found.argv });
    switch (started.kind) {
      case 'unplayed':
        return { kind: 'script', argv, print };
      case 'shell':
        return { kind: 'shell', shell: started.shell };
      case 'becomes':
        print.push(...started.print);
        writes.push(...(started.writes ?? []));
        argv = started.argv;
        continue;
      case 'ends':
        print.push(...started.print);
        writes.push(...(started.writes ?? []));
        return {
          ...{ kind: 'service', process: endingProcess(argv, started.code, now), print, writes },
          ...(started.sends && { sends: { program: found.program.name, signal: started.sends } }),
          ...(started.leaves && {
            leaves: { kind: 'service', program: found.program.name, argv: found.argv, ...started.leaves },
          }),
        };
      case 'plays': {
        print.push(...started.print);
        writes.push(...(started.writes ?? []));
        const { listens, local, memory, wakeAt } = started;
        const { program } = found;
        return {
          kind: 'service',
          process: {
            kind: 'service',
            program: program.name,
            argv: found.argv,
            listens,
            memory,
            wakeAt,
            ...(local && { local }),
          },
          print,
          writes,
        };
      }
      default:
        started satisfies never;
    }
  }
  return { kind: 'script', argv, print };
}

/** A process that is about to end with this code. */
export function endingProcess(
  argv: readonly string[],
  code: number,
  now: number,
): Extract<Process, { kind: 'service' }> {
  return { kind: 'service', program: ending.name, argv, listens: [], memory: code, wakeAt: now };
}

function refusedBy({ code, message }: Extract<Executable, { ok: false }>): Launch {
  return { kind: 'refused', code, message };
}

/** A shell or npm is already running when it finds that it cannot start what it was told to. */
function shellComplaint(
  argv: readonly string[],
  { code }: Extract<Executable, { ok: false }>,
  print: readonly Printed[],
  now: number,
): Launch {
  const text = code === 127 ? 'not found' : 'Permission denied';
  return {
    kind: 'service',
    process: endingProcess(argv, code, now),
    print: [...print, err(`sh: ${argv[0] ?? ''}: ${text}\n`)],
  };
}

function withLocalBin(path: string | undefined, cwd: string): string | undefined {
  return path && `${cwd === '/' ? '' : cwd}/node_modules/.bin:${path}`;
}
