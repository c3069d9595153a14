import { parseReference } from '../../model/reference';
import type { Result } from '../../model/result';
import type { Cli } from '../cli';
import { command } from '../command';
import { daemonError } from '../daemon-error';
import { absent, list, text } from '../flags/kinds';
import { readHostArchive } from '../host-archive';

export const importImage = command({
  summary: 'Import the contents from a tarball to create a filesystem image',
  usage: '[OPTIONS] file|URL|- [REPOSITORY[:TAG]]',
  aliases: 'docker image import, docker import',
  flags: {
    change: list('Apply Dockerfile instruction to the created image', { short: 'c' }),
    message: text('Set commit message for imported image', { short: 'm' }),
    platform: absent('string', 'Set platform if server is multi-platform capable', { missing: 'other platforms' }),
  },
  takes: { kind: 'at least', count: 1 },
  completes: ['file', 'image'],
  run: ({ cli, flags, args: [source = '', reference = ''] }) => {
    const isUrl = /^https?:\/\//.test(source);
    const read = isUrl ? download(cli, source) : archiveAt(cli, source);
    if (!read.ok) {
      cli.err(`${read.error}\n`);
      return 1;
    }
    const parsed = reference === '' ? null : parseReference(reference);
    if (parsed && !parsed.ok) {
      cli.err(`${parsed.error}\n`);
      return 1;
    }
    const made = cli.daemon.imageImport({
      archive: read.value,
      reference: reference === '' ? null : reference,
      message: flags.message || `Imported from ${isUrl ? source : '-'}`,
      changes: flags.change,
    });
    if (!made.ok) return daemonError(cli, made.error);
    cli.out(`${made.value.id}\n`);
    return 0;
  },
});

function archiveAt(cli: Cli, source: string): Result<Uint8Array, string> {
  return source === '-' ? { ok: true, value: cli.stdinBytes } : readHostArchive(cli, source);
}

/** The daemon fetches it, and there is no Internet here. */
function download(cli: Cli, url: string): Result<Uint8Array, string> {
  const answered = cli.daemon.http('host', { method: 'GET', url, headers: [], body: '' });
  if (answered.ok && answered.response.status < 400) {
    return { ok: true, value: new TextEncoder().encode(answered.response.body) };
  }
  const why = answered.ok
    ? `got HTTP status code >= 400: ${answered.response.status} ${answered.response.reason}`
    : `Get ${JSON.stringify(url)}: dial tcp: ${REASONS[answered.failure] ?? 'connect: connection refused'}`.replace(
        'HOST',
        answered.host,
      );
  return { ok: false, error: `Error response from daemon: ${why}` };
}

const REASONS: Readonly<Record<string, string>> = { 'could-not-resolve': 'lookup HOST: no such host' };
