import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { NESTED_VARIABLE } from '../thread/shell-variables';
import { signalName } from '../thread/traps';
import { printed } from './outcome';

/** `trap 'text' TERM INT EXIT`, `trap - TERM`, `trap '' INT`, `trap`: just-bash has none. */
export function trapCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const [text, ...signals] = args[0] === '--' ? args.slice(1) : args;
    if (text === undefined || text === '-p') {
      return printed(
        context.traps
          .list()
          .map(([signal, at]) => `trap -- '${at}' ${signal}\n`)
          .join(''),
      );
    }
    // A shell within the shell gets no signals, and its end is not the run's.
    if (ctx.env.has(NESTED_VARIABLE)) return printed('');
    if (signals.length === 0) context.traps.set(signalName(text), null);
    for (const signal of signals) context.traps.set(signalName(signal), text === '-' ? null : text);
    return printed('');
  };
}
