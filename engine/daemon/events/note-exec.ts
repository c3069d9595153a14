import type { DaemonContext } from '../context';
import { noteContainer } from './note-container';

/** An exec was made or begins: the action names its command, with a space behind it even without arguments (docker-facts §5.5). */
export function noteExec(
  ctx: DaemonContext,
  container: string,
  exec: string,
  step: 'exec_create' | 'exec_start',
  argv: readonly string[],
): void {
  const it = ctx.host.containers.get(container);
  const [command = '', ...args] = argv;
  if (it) noteContainer(ctx, it, `${step}: ${command} ${args.join(' ')}`, { execID: exec });
}

/** An exec has ended, while its container is still there. */
export function noteExecEnd(ctx: DaemonContext, container: string, exec: string, code: number): void {
  const it = ctx.host.containers.get(container);
  if (it) noteContainer(ctx, it, 'exec_die', { execID: exec, exitCode: String(code) });
}
