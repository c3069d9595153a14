import { runBuild } from '../../builder/run-build';
import { resolvePath } from '../../model/path';
import type { Conversation } from '../../room/conversation';
import type { BuildOutcome, BuildOutput, BuildRequest } from '../api';
import type { DaemonContext } from '../context';

/** `POST /build`: takes the Dockerfile out of the context and builds it. */
export function* buildImage(
  now: () => DaemonContext,
  request: BuildRequest,
  output: BuildOutput,
): Conversation<BuildOutcome> {
  const entry = request.context.get(resolvePath('/', request.dockerfile));
  if (entry?.kind !== 'file' || entry.content === null) {
    const message = `Cannot locate specified Dockerfile: ${request.dockerfile}`;
    return { ok: false, kind: 'refused', message, code: 1 };
  }
  const bytes = now().tx.blobs.get(entry.content);
  if (!bytes) throw new Error(`the content of ${request.dockerfile} is not stored`);
  return yield* runBuild(now, request, new TextDecoder().decode(bytes), output);
}
