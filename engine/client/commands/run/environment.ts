import { ok, type Result } from '../../../model/result';
import type { Cli } from '../../cli';
import { readHostText } from '../../host-text';

/**
 * `NAME=value` pairs from `--env-file` and `-e`, files first. A bare name takes the shell's value and is dropped when
 * the shell has none (docker-facts §3.2).
 */
export function environment(cli: Cli, files: readonly string[], pairs: readonly string[]): Result<string[], string> {
  const all: string[] = [];
  for (const file of files) {
    const lines = keyValueLines(cli, file);
    if (!lines.ok) return lines;
    all.push(...lines.value);
  }
  // Of a flag that is given twice for one name the last value counts; a file's lines all stay.
  all.push(...new Map(pairs.map((pair) => [pair.split('=', 1)[0], pair])).values());
  return ok(
    all.flatMap((pair) => {
      if (pair.includes('=')) return [pair];
      const own = cli.env.find((known) => known.startsWith(`${pair}=`));
      return own === undefined ? [] : [own];
    }),
  );
}

/** Labels from `--label-file` and `-l`, later ones winning, sorted by key; one without a value is empty. */
export function labels(
  cli: Cli,
  files: readonly string[],
  pairs: readonly string[],
): Result<(readonly [string, string])[], string> {
  const all: string[] = [];
  for (const file of files) {
    const lines = keyValueLines(cli, file);
    if (!lines.ok) return lines;
    all.push(...lines.value);
  }
  return ok(labelPairs([...all, ...pairs]));
}

/** `key=value` or `key`. */
export function labelPairs(pairs: readonly string[]): (readonly [string, string])[] {
  const byKey = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    byKey.set(at < 0 ? pair : pair.slice(0, at), at < 0 ? '' : pair.slice(at + 1));
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Lines of a file without comments and blank ones. */
function keyValueLines(cli: Cli, file: string): Result<string[], string> {
  const text = readHostText(cli, file);
  if (!text.ok) return text;
  const lines: string[] = [];
  for (const raw of text.value.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const line = raw.trimStart();
    if (line === '' || line.startsWith('#')) continue;
    const name = line.split('=')[0] ?? '';
    if (name === '') return { ok: false, error: `no variable name on line '${line}'` };
    if (/\s/.test(line.includes('=') ? name : name.trimEnd())) {
      return { ok: false, error: `variable '${name}' contains whitespaces` };
    }
    lines.push(line.includes('=') ? line : line.trimEnd());
  }
  return ok(lines);
}
