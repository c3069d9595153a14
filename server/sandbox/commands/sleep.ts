import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

const SECONDS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3_600, d: 86_400 };
/** `sleep infinity`: longer than any class. */
const FOREVER_MS = 366 * 86_400_000;

/** `sleep 0.5`, `sleep 1m 30s`, `sleep infinity`; ends at once with its run. */
export function sleepCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const ash = context.run.shell === 'ash' && context.run.place === 'container';
    if (args.length === 0)
      return failed(ash ? USAGE : "sleep: missing operand\nTry 'sleep --help' for more information.\n");
    let ms = 0;
    for (const arg of args) {
      const match = /^(\d*\.?\d+|\d+\.)([smhd]?)$/.exec(arg);
      if (arg === 'infinity' || arg === 'inf') ms = FOREVER_MS;
      else if (match) ms += Number(match[1]) * (SECONDS[match[2] ?? ''] ?? 1) * 1_000;
      else return failed(ash ? `sleep: invalid number '${arg}'\n` : `sleep: invalid time interval '${arg}'\n`);
    }
    await context.sleep(Math.min(ms, FOREVER_MS));
    return printed('');
  };
}

const USAGE = `BusyBox v1.37.0 (2025-01-01 00:00:00 UTC) multi-call binary.

Usage: sleep [N]...
`;
