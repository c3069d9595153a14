import type { CreateRequest } from '../../../daemon/api/create-request';
import { familiarReference, parseReference } from '../../../model/reference';
import type { DaemonError, Result } from '../../../model/result';
import type { Conversation } from '../../../room/conversation';
import type { Cli } from '../../cli';
import { transferProgress } from '../../pull-progress';
import { loginFor } from '../../registry/stored-logins';
import { cidFile } from './cid-file';
import { platformMistake } from './platform';

export type CreateRefusal = { by: 'client'; message: string } | { by: 'daemon'; error: DaemonError };

/**
 * Creates a container and, as `--pull` says, pulls its image before or when it is missing. What the pull prints goes to
 * standard error, so that standard output is the container's alone.
 */
export function* createWithPull(
  cli: Cli,
  request: CreateRequest,
  options: { pull: string; quiet: boolean; cidfile: string; platform: string },
): Conversation<Result<{ id: string }, CreateRefusal>> {
  const reference = parseReference(request.image);
  if (!reference.ok && !/^[0-9a-f]{64}$/.test(request.image)) return refusedBy(reference.error);
  const file = cidFile(cli, options.cidfile);
  if (!file.ok) return refusedBy(file.error);
  const platform = platformMistake(options.platform);
  if (platform !== null) return refusedBy(platform);
  const progress = options.quiet ? () => {} : transferProgress(cli, (text) => cli.err(text));
  const credentials = () => (reference.ok ? loginFor(cli, reference.value.domain) : null);
  const pull = () => cli.daemon.imagePull(request.image, { allTags: false, credentials: credentials() }, progress);
  if (options.pull === 'always') {
    const pulled = yield* pull();
    if (!pulled.ok) return { ok: false, error: { by: 'daemon', error: pulled.error } };
  }
  let created = cli.daemon.containerCreate(request);
  const isMissing = !created.ok && created.error.status === 404 && created.error.message.startsWith('No such image');
  if (isMissing && options.pull === 'missing' && reference.ok) {
    if (!options.quiet) cli.err(`Unable to find image '${familiarReference(reference.value)}' locally\n`);
    const pulled = yield* pull();
    if (!pulled.ok) return { ok: false, error: { by: 'daemon', error: pulled.error } };
    created = cli.daemon.containerCreate(request);
  }
  if (!created.ok) return { ok: false, error: { by: 'daemon', error: created.error } };
  for (const warning of created.value.warnings) cli.err(`WARNING: ${warning}\n`);
  file.value(created.value.id);
  return { ok: true, value: { id: created.value.id } };
}

function refusedBy(message: string): { ok: false; error: CreateRefusal } {
  return { ok: false, error: { by: 'client', message } };
}
