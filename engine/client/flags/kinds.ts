import { goDurationMistake, parseGoDuration } from '../../model/go-duration';
import type { CompletionKind } from '../completion/completion-kind';
import { parseBytes } from '../format/parse-bytes';
import type { Flag, FlagReading } from './flag';
import { readBoolean } from './read-boolean';

interface Options {
  short?: string;
  shown?: string;
  shownDefault?: string;
  hidden?: boolean;
  silent?: boolean;
  deprecated?: string;
  completes?: CompletionKind;
}

/** A switch such as `--rm`. */
export function toggle(help: string, options: Options & { initial?: boolean } = {}): Flag<boolean> {
  const initial = options.initial ?? false;
  return make(help, '', initial, { ...(initial ? { shownDefault: 'true' } : {}), ...options }, readBoolean, true);
}

export function text(help: string, options: Options & { initial?: string } = {}): Flag<string> {
  const initial = options.initial ?? '';
  const shownDefault = initial === '' ? {} : { shownDefault: JSON.stringify(initial) };
  return make(help, 'string', initial, { ...shownDefault, ...options }, (value) => ({ ok: true, value }));
}

/** May be repeated. `check` answers Docker's complaint about one value, or null. */
export function list(
  help: string,
  options: Options & { check?: (value: string) => string | null } = {},
): Flag<readonly string[]> {
  return make<readonly string[]>(help, 'list', [], options, (value, before) => {
    const message = options.check?.(value) ?? null;
    return message === null ? { ok: true, value: [...before, value] } : { ok: false, message };
  });
}

/** `name=value`, may be repeated. */
export function filter(help: string, options: Options = {}): Flag<readonly (readonly [string, string])[]> {
  return make<readonly (readonly [string, string])[]>(help, 'filter', [], options, (value, before) => {
    if (value === '') return { ok: true, value: before };
    const at = value.indexOf('=');
    if (at < 0) return { ok: false, message: 'bad format of filter (expected name=value)' };
    const pair = [value.slice(0, at).trim().toLowerCase(), value.slice(at + 1).trim()] as const;
    return { ok: true, value: [...before, pair] };
  });
}

/** `most` makes it unsigned, with that as its end. */
export function whole(help: string, options: Options & { initial?: number; most?: number } = {}): Flag<number> {
  const initial = options.initial ?? 0;
  const shownDefault = initial === 0 ? {} : { shownDefault: String(initial) };
  return make(help, 'int', initial, { ...shownDefault, ...options }, (value) => readWhole(value, options.most));
}

/** A size such as `64m`, in bytes (docker-facts §2.4: binary). `unlimited` allows -1. */
export function bytes(help: string, options: Options & { unlimited?: boolean } = {}): Flag<number> {
  return make(help, 'bytes', 0, options, (value) =>
    options.unlimited && value === '-1' ? { ok: true, value: -1 } : parseBytes(value),
  );
}

/** A time of Go's notation (`1m30s`), in nanoseconds. */
export function duration(help: string, options: Options = {}): Flag<number> {
  return make(help, 'duration', 0, { shownDefault: '0s', ...options }, (value) => {
    const nanoseconds = parseGoDuration(value);
    return nanoseconds === null ? { ok: false, message: goDurationMistake(value) } : { ok: true, value: nanoseconds };
  });
}

/** A number of processors, in billionths. */
export function processors(help: string, options: Options = {}): Flag<number> {
  return make(help, 'decimal', 0, options, readProcessors);
}

/** A flag that real Docker has and this room does not; `shown` is '' for a switch. A value that docker could not read is told first. */
export function absent(shown: string, help: string, options: Options & { missing?: string } = {}): Flag<unknown> {
  const made = make<unknown>(
    help,
    shown,
    '',
    options,
    READERS[shown] ?? ((value) => ({ ok: true, value })),
    shown === '',
  );
  return { ...made, missing: options.missing ?? 'that' };
}

const READERS: Readonly<Record<string, (value: string) => FlagReading<unknown>>> = {
  '': readBoolean,
  int: (value) => readWhole(value),
  // Of some sizes -1 means no limit.
  bytes: (value) => (value === '-1' ? { ok: true, value: -1 } : parseBytes(value)),
};

/** A flag that the client itself refuses unless the engine has experimental features; help does not show it. */
export function experimental(name: string, shown: string, help: string): Flag<unknown> {
  const refusal = `"--${name}" is only supported on a Docker daemon with experimental features enabled`;
  return { ...absent(shown, help, { hidden: true }), refusal };
}

/** Likewise a flag for engines on Windows. */
export function windowsOnly(name: string, shown: string, help: string): Flag<unknown> {
  const only = 'is only supported on a Docker daemon running on windows';
  const refusal = `"--${name}" ${only}, but the Docker daemon is running on linux`;
  return { ...absent(shown, help, { hidden: true }), refusal };
}

function make<T>(
  help: string,
  shown: string,
  initial: T,
  options: Options,
  read: (text: string, before: T) => FlagReading<T>,
  isSwitch = false,
): Flag<T> {
  return {
    short: options.short ?? null,
    isSwitch,
    shown: options.shown ?? shown,
    help,
    shownDefault: options.shownDefault ?? null,
    initial,
    read,
    missing: null,
    refusal: null,
    hidden: options.hidden ?? false,
    silent: options.silent ?? false,
    deprecated: options.deprecated ?? null,
    completes: options.completes ?? null,
  };
}

function readWhole(value: string, most?: number): FlagReading<number> {
  const read = `strconv.Parse${most === undefined ? 'Int' : 'Uint'}: parsing ${JSON.stringify(value)}`;
  if (!(most === undefined ? /^[+-]?\d+$/ : /^\d+$/).test(value))
    return { ok: false, message: `${read}: invalid syntax` };
  const number = Number(value);
  if (Number.isSafeInteger(number) && number <= (most ?? number)) return { ok: true, value: number };
  return { ok: false, message: `${read}: value out of range` };
}

/** A decimal number, or two of them as a fraction: `1/2`. */
const RATIONAL = /^[+-]?(?:\d+\/\d*[1-9]\d*|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)$/i;

function readProcessors(value: string): FlagReading<number> {
  if (!RATIONAL.test(value)) return { ok: false, message: `failed to parse ${value} as a rational number` };
  const [above = '', below = '1'] = value.split('/');
  const billionths = (Number(above) / Number(below)) * 1e9;
  if (Math.abs(billionths - Math.round(billionths)) > 1e-3) return { ok: false, message: 'value is too precise' };
  return { ok: true, value: Math.round(billionths) };
}
