import type { AtOnce } from '#server/http/at-once';
import { BranchApi } from './branch-api';
import { RecordingFilesApi } from './recording-files-api';
import type { RecordingScopes } from './recording-scopes';
import { RecordingsApi } from './recordings-api';
import { readSample, SAMPLE_ID } from './sample/sample-recording';

type Ports = Omit<ConstructorParameters<typeof BranchApi>[0], 'recordings'> & {
  scopes: Pick<RecordingScopes, 'of' | 'edition'>;
  atOnce: AtOnce;
};

/** What can be asked about recordings: about those that this server keeps, or about the one that is shipped with it. */
export interface RecordingSource {
  readonly recordings: RecordingsApi;
  readonly branches: BranchApi;
  readonly files: RecordingFilesApi;
}

/** Where a recording is asked about, by its ID. What is shipped is read when somebody asks for it first. */
export function recordingSources(kept: RecordingsApi, ports: Ports): (roomId: string) => Promise<RecordingSource> {
  const ofThisServer = source(kept, ports);
  let shipped: Promise<RecordingSource> | null = null;
  return async (roomId) => {
    if (roomId !== SAMPLE_ID) return ofThisServer;
    shipped ??= readSample().then((sample) => {
      const its = { ...ports, ...sample };
      return source(new RecordingsApi(its), its);
    });
    return shipped;
  };
}

function source(recordings: RecordingsApi, ports: Ports): RecordingSource {
  const its = { ...ports, recordings };
  return { recordings, branches: new BranchApi(its), files: new RecordingFilesApi(its) };
}
