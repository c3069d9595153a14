import { goDurationMistake, parseGoDuration } from '../../model/go-duration';
import type { Flags } from './flags';
import type { HealthcheckInstruction } from './instruction';
import { jsonForm, NOT_STRINGS } from './words';

type Parsed = { ok: true; instruction: HealthcheckInstruction } | { ok: false; error: string };

/** `HEALTHCHECK [--interval=30s …] CMD …` and `HEALTHCHECK NONE`. */
export function parseHealthcheck(flags: Flags): Parsed {
  const rest = flags.rest.trim();
  if (rest === '') return failed('HEALTHCHECK requires at least one argument');
  const [, kind = '', command = ''] = /^(\S+)\s*([\s\S]*)$/.exec(rest) ?? [];
  const type = kind.toUpperCase();
  const none = { name: 'HEALTHCHECK' as const, interval: 0, timeout: 0, startPeriod: 0, startInterval: 0, retries: 0 };
  if (type === 'NONE') {
    if (command !== '') return failed('HEALTHCHECK NONE takes no arguments');
    return { ok: true, instruction: { ...none, test: ['NONE'] } };
  }
  if (type !== 'CMD') return failed(`Unknown type ${JSON.stringify(type)} in HEALTHCHECK (try CMD)`);
  if (command === '') return failed('Missing command after HEALTHCHECK CMD');

  const form = jsonForm(command);
  if (form.kind === 'wrong') return failed(NOT_STRINGS);
  const test = form.kind === 'json' ? ['CMD', ...form.words] : ['CMD-SHELL', command];
  const times: number[] = [];
  for (const name of ['interval', 'timeout', 'start-period', 'start-interval']) {
    const value = flags.values.get(name);
    const time = value === undefined ? 0 : parseGoDuration(value);
    if (time === null) return failed(goDurationMistake(value ?? ''));
    if (time !== 0 && time < 1e6) return failed(`Interval ${JSON.stringify(name)} cannot be less than 1ms`);
    times.push(time);
  }
  const retries = flags.values.get('retries');
  const count = retries === undefined ? 0 : Number(retries);
  if (!Number.isInteger(count)) return failed(`strconv.ParseInt: parsing ${JSON.stringify(retries)}: invalid syntax`);
  if (count < 0) return failed(`--retries cannot be negative (${count})`);
  const [interval = 0, timeout = 0, startPeriod = 0, startInterval = 0] = times;
  return { ok: true, instruction: { ...none, test, interval, timeout, startPeriod, startInterval, retries: count } };
}

function failed(error: string): Parsed {
  return { ok: false, error };
}
