import type { Container } from '../../model/container';
import type { ScriptService } from '../../model/room-state';
import type { ProcessLine } from '../../model/sandbox-run';
import { programUses } from '../../programs/program-uses';
import { programNamed } from '../../programs/programs';
import type { DaemonContext } from '../context';
import { execsIn } from '../exec/execs-in';
import { scriptServices } from '../services/services-of';
import { containerFs } from './container-fs';
import { isAlive } from './find-container';
import { resolveUser } from './resolve-user';
import { ROOT } from './surroundings';
import { textAt } from './text-at';

/** KiB that a shell or a script keeps in memory. */
const SHELL_KIB = 1_700;
/** Where the numbers of a container's later processes begin, and how far apart `docker exec` puts them. */
const FIRST_CHILD = 29;
const EXEC_STEP = 7;
/** What the main process is under `--init`, where docker-init is PID 1. */
export const INIT_CHILD = 7;
const INIT_KIB = 640;

/**
 * The processes of a running container as they see themselves, the main one first: it is PID 1, with its own workers
 * if it has some, and every waiting `docker exec` has a shell. The host sees the same processes by other numbers
 * (rules T1, T2).
 */
export function processLines(ctx: DaemonContext, container: Container): ProcessLine[] {
  const { state } = container;
  if (!isAlive(container) || !('pid' in state)) return [];
  const { pid: mainPid, startedAt } = state;
  const line = (pid: number, user: string, parent: number, command: string, kib: number): ProcessLine => {
    const known = user === '' || user === 'root' ? ROOT : userOf(ctx, container, user);
    const terminal = container.config.Tty || (pid !== 1 && parent === 0);
    const { uid } = known;
    const name = known.name || String(uid);
    return { pid, parent, hostPid: mainPid + pid - 1, uid, user: name, startedAt, command, kib, terminal };
  };
  const { init } = container.hostConfig;
  const started = [container.path, ...container.args].join(' ');
  const reaper = init ? [line(1, '', 0, `/sbin/docker-init -- ${started}`, INIT_KIB)] : [];
  const process = ctx.own.processes.get(container.id);
  // It is just being started: whoever asks is the main process itself.
  if (!process) return reaper;
  const played = process.kind === 'service' && process.program !== 'ending' ? process : null;
  const program = played && programNamed(played.program);
  const argv = played?.argv ?? [container.path, ...container.args];
  const family = program?.family?.(argv);
  const kib = played ? Math.round(programUses(played.program).memory / 1_024) : SHELL_KIB;
  const workers = family?.workers ?? [];
  const share = Math.round(kib / (workers.length + 1));
  const first = init ? INIT_CHILD : 1;
  const text = family?.title ?? argv.join(' ');
  const main = line(first, container.config.User, first === 1 ? 0 : 1, text, share);
  const own = workers.map(({ user, command }, at) =>
    line(FIRST_CHILD + at, user ?? container.config.User, first, command, share),
  );
  const services = scriptServices(ctx, container.id).flatMap((service) => linesOf(ctx, container, service, mainPid));
  const taken = new Set(services.map(({ pid }) => pid));
  const execs = execsIn(ctx, container.id);
  const shells = execs.map((exec, at) => {
    const user = exec.process.kind === 'shell' ? exec.process.session.user.name : container.config.User;
    const after = own.length > 0 ? FIRST_CHILD + own.length : init ? INIT_CHILD : 0;
    let pid = after + EXEC_STEP * (at + 1);
    while (taken.has(pid)) pid += 1;
    return line(pid, user, 0, exec.argv.join(' '), SHELL_KIB);
  });
  return [...reaper, main, ...own, ...services, ...shells];
}

/** What a script has started, with its workers. */
function linesOf(ctx: DaemonContext, container: Container, service: ScriptService, mainPid: number): ProcessLine[] {
  const { pid, parent, user, startedAt, process } = service;
  const { family } = programNamed(process.program);
  const { title = process.argv.join(' '), workers = [] } = family?.(process.argv) ?? {};
  const kib = Math.round(programUses(process.program).memory / 1_024 / (workers.length + 1));
  const line = (at: number, from: number, { name, uid }: { name: string; uid: number }, command: string) => ({
    ...{ pid: at, parent: from, hostPid: mainPid + at - 1, uid, user: name || String(uid) },
    ...{ startedAt, command, kib, terminal: false },
  });
  return [
    line(pid, parent, user, title),
    ...workers.map((worker, at) => {
      const owner = worker.user === null ? user : userOf(ctx, container, worker.user);
      return line(pid + 1 + at, pid, owner, worker.command);
    }),
  ];
}

function userOf(ctx: DaemonContext, container: Container, name: string) {
  const user = resolveUser(containerFs(ctx, container), (digest) => textAt(ctx, digest), name);
  return user.ok ? user.value : ROOT;
}
