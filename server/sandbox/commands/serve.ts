import type { Command, ExecResult, ResolvedCommandContext } from 'just-bash';
import type { CallAnswer, ServicePlays } from '#engine/room/effects';
import type { Job } from '../thread/jobs';
import type { RunContext } from '../thread/run-context';
import { EXEC_VARIABLE, JOB_VARIABLE, NESTED_VARIABLE, printsAtOnce, printsForRun } from '../thread/shell-variables';
import { exportedVariables } from './exported-variables';
import { failed } from './outcome';

/** A command that the engine plays where it is a server in a container (rule C240), and that is ours otherwise. */
export function served(
  name: string,
  ours: (context: RunContext) => Command['execute'],
  options: { answersToo?: boolean } = {},
): (context: RunContext) => Command['execute'] {
  return (context) => {
    const execute = ours(context);
    return async (args, ctx) => (await serve(context, ctx, [name, ...args], options)) ?? execute(args, ctx);
  };
}

/**
 * Lets the engine play a command, and waits for its end; null when it plays no such thing.
 *
 * @param answersToo whether the engine also answers for what serves nothing (`nginx -t`).
 */
export async function serve(
  context: RunContext,
  ctx: ResolvedCommandContext,
  argv: readonly string[],
  { answersToo = false }: { answersToo?: boolean } = {},
): Promise<ExecResult | null> {
  const { run, jobs } = context;
  if (run.place !== 'container') return null;
  const job = jobs.withPid(Number(ctx.env.get(JOB_VARIABLE)));
  // In the file of a job what it prints must not come only at its end.
  const partly = printsAtOnce(ctx.env) && !printsForRun(ctx.env);
  const env = [...exportedVariables(context, ctx)].map(([name, value]) => `${name}=${value}`);
  let served = 0;
  const answer = await context.call((callId) => {
    served = callId;
    return {
      ...{ type: 'serve', callId, argv, cwd: ctx.cwd, env, user: { ...run.user } },
      ...{ answersToo, atOnce: printsForRun(ctx.env), front: !job, replaces: replacesShell(context, ctx) },
      ...(partly && { partly }),
      ...(job && { pid: job.pid }),
    };
  });
  const outcome = outcomeOf(answer);
  if (!outcome?.plays) return outcome;
  printPieces(context, ctx, outcome);
  return untilItEnds(context, ctx, served, job);
}

async function untilItEnds(
  context: RunContext,
  ctx: ResolvedCommandContext,
  served: number,
  job: Job | undefined,
): Promise<ExecResult> {
  if (job) {
    job.serving = {
      signal: (signal) => context.tell({ type: 'service-signal', callId: served, signal }),
      leave: () => context.tell({ type: 'service-left', callId: served }),
    };
    job.cameToServe?.();
  }
  for (;;) {
    const outcome = outcomeOf(await context.call((callId) => ({ type: 'service-wait', callId, served })));
    if (outcome?.plays) {
      printPieces(context, ctx, outcome);
      continue;
    }
    if (job) job.serving = null;
    return outcome ?? INTERRUPTED;
  }
}

/** What it has printed by now, where that goes into the file of a job. */
function printPieces(context: RunContext, { env }: ResolvedCommandContext, { stdout, stderr }: ServicePlays): void {
  if (stdout) context.print(env, 'stdout', stdout);
  if (stderr) context.print(env, 'stderr', stderr);
}

type Outcome = ServicePlays | (ExecResult & { plays: false }) | null;

const INTERRUPTED = { ...failed('', 130), plays: false as const };

/** What an answer says; without one the run has been ended. */
function outcomeOf(answer: CallAnswer | null): Outcome {
  if (answer?.kind !== 'serve') return INTERRUPTED;
  const { outcome } = answer;
  if (!outcome || outcome.plays) return outcome;
  const { code, stdout, stderr } = outcome;
  return { plays: false, stdout, stderr, exitCode: code };
}

/** Whether the command is now what the run's first process was: a shell has become it, or there was none. */
function replacesShell(context: RunContext, { env }: ResolvedCommandContext): boolean {
  const hasBecome = env.has(EXEC_VARIABLE) || context.startsWithShell === false;
  return hasBecome && !env.has(NESTED_VARIABLE) && context.jobs.running().length === 0;
}
