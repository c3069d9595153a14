import type { Command } from 'just-bash';
import { wallClock } from '../thread/clock';
import type { RunContext } from '../thread/run-context';
import { isBusybox } from './is-busybox';
import { printed } from './outcome';

/** `uptime`: the host's, in every container. */
export function uptimeCommand(context: RunContext): Command['execute'] {
  return async ([flag]) => {
    if (flag === '-p') return printed(`up ${upFor(context)}\n`);
    const clock = new Date(wallClock()).toISOString().slice(11, 19);
    const users = isBusybox(context, 'uptime') ? ' 0 users' : '  0 user';
    return printed(` ${clock} up ${upFor(context)}, ${users},  load average: 0.00, 0.01, 0.05\n`);
  };
}

/** How long the host has been up: `5 min`, ` 3:07`, `2 days,  1:05`. */
export function upFor({ run }: RunContext): string {
  const minutes = Math.max(0, Math.floor((wallClock() - run.bootedAt) / 60_000));
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  const rest = minutes % 60;
  const before = days === 0 ? '' : `${days} day${days === 1 ? '' : 's'}, `;
  return `${before}${hours === 0 ? `${rest} min` : `${String(hours).padStart(2)}:${String(rest).padStart(2, '0')}`}`;
}
