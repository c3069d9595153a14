import type { Container } from '../../model/container';
import { formatGoDuration } from '../../model/go-duration';
import type { DaemonContext } from '../context';
import { noteExec, noteExecEnd } from '../events/note-exec';
import { createExec, takePlanned } from '../exec/create-exec';
import { beginExec } from '../exec/start-exec';
import { type HealthCheck, healthCheckOf } from './health-check';
import { playProbe } from './play-probe';
import { probesUnderWay } from './probes-under-way';
import { settleProbe } from './settle-probe';

/** More than is shown of a probe's output need not be kept. */
const MOST_HELD = 5_000;

/**
 * The time for a probe has come, or the time that one may take is over. A probe is an exec like any other to
 * `docker events`; a simple one is answered by the engine, others run in the sandbox (docker-facts §5.4).
 */
export function wakeProbe(ctx: DaemonContext, id: string): void {
  const container = ctx.host.containers.get(id);
  const check = container && healthCheckOf(container.config);
  if (!check || !container.health || container.state.status !== 'running') return;
  if (probesUnderWay(ctx).has(id)) giveUp(ctx, container, check);
  else begin(ctx, container, check);
}

/** A run that is a probe has printed something. */
export function probePrinted(ctx: DaemonContext, id: string, run: string, text: string): void {
  const probe = probesUnderWay(ctx).get(id);
  if (probe?.run === run && probe.output.length < MOST_HELD) probe.output += text;
}

/** A run that is a probe has ended. One that was given up counts no more. */
export function probeEnded(ctx: DaemonContext, id: string, run: string, code: number): void {
  const probe = probesUnderWay(ctx).get(id);
  const container = ctx.host.containers.get(id);
  if (probe?.run !== run) return;
  probesUnderWay(ctx).delete(id);
  const check = container && healthCheckOf(container.config);
  if (!check) return;
  noteExecEnd(ctx, id, probe.exec, code);
  const { startedAt: start, output } = probe;
  settleProbe(ctx, id, check, { start, end: ctx.tx.now, exitCode: code, output });
}

function begin(ctx: DaemonContext, container: Container, check: HealthCheck): void {
  const { tx, seat } = ctx;
  const { id } = container;
  const { argv } = check;
  const created = createExec(ctx, id, { argv, env: [], workingDir: null, user: null, tty: false, stdin: false });
  const settle = (exitCode: number, output: string) =>
    settleProbe(ctx, id, check, { start: tx.now, end: tx.now, exitCode, output });
  if (!created.ok) {
    settle(-1, created.error.message);
    return;
  }
  const exec = created.value.id;
  const played = playProbe(ctx, container, check);
  if (played) {
    takePlanned(ctx, exec);
    noteExec(ctx, id, exec, 'exec_start', argv);
    noteExecEnd(ctx, id, exec, played.code);
    settle(played.code, played.output);
    return;
  }
  const begun = beginExec(ctx, exec, undefined);
  switch (begun.kind) {
    case 'refused':
      settle(-1, begun.message);
      return;
    case 'ends':
      noteExecEnd(ctx, id, exec, begun.code);
      settle(begun.code, begun.print.map(({ text }) => text).join(''));
      return;
    case 'script': {
      const run = `${ctx.state.room.id}/probe.${tx.randomHex(8)}`;
      probesUnderWay(ctx).set(id, { run, exec, startedAt: tx.now, output: '' });
      tx.request({ type: 'run', run: { ...begun.run, id: run }, mainOf: null, probeOf: id });
      tx.request({ type: 'wake', seat, container: id, purpose: 'probe', at: tx.now + check.timeout });
      return;
    }
    default:
      // What would wait for somebody to type finds that nobody can.
      settle(0, '');
  }
}

/** It takes too long: it is killed, and has failed. */
function giveUp(ctx: DaemonContext, { id }: Container, check: HealthCheck): void {
  const probe = probesUnderWay(ctx).get(id);
  if (!probe) return;
  probesUnderWay(ctx).delete(id);
  ctx.tx.request({ type: 'abort', runId: probe.run });
  noteExecEnd(ctx, id, probe.exec, 137);
  const said = probe.output === '' ? '' : `: ${probe.output}`;
  const output = `Health check exceeded timeout (${formatGoDuration(check.timeout * 1e6)})${said}`;
  settleProbe(ctx, id, check, { start: probe.startedAt, end: ctx.tx.now, exitCode: -1, output });
}
