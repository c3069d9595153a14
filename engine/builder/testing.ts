import type { BuildOutcome, BuildOutput } from '../daemon/api/build-outcome';
import type { BuildRequest } from '../daemon/api/build-request';
import type { Change } from '../model/file-tree';
import { resolvePath } from '../model/path';
import type { TestRoom, TestSandbox } from '../room/testing';
import { solve } from './buildkit/solve';
import { runBuild } from './run-build';

/** A request that asks for nothing in particular. */
export const PLAIN_REQUEST: BuildRequest = {
  dockerfile: 'Dockerfile',
  context: new Map(),
  tags: [],
  buildArgs: [],
  labels: [],
  target: null,
  noCache: false,
  pull: false,
};

export type BuildOptions = {
  /** The context, by path; `context` says it in full. */
  files?: Readonly<Record<string, string>>;
  sandbox?: TestSandbox;
} & Partial<BuildRequest>;

export interface Built {
  outcome: BuildOutcome;
  /** What it printed. */
  screen: string;
}

/** A classic build, all of it; on its screen `ID` stands for short IDs. */
export function buildClassic(room: TestRoom, dockerfile: string, options: BuildOptions = {}): Built {
  const { outcome, screen } = carriedOut(room, options, (request, output) =>
    runBuild(() => room.context(), request, dockerfile, output),
  );
  return { outcome, screen: screen.replace(/\b[0-9a-f]{12}\b/g, 'ID') };
}

/** A build by BuildKit, all of it, a second later than what was before; `steps` are its vertices with how they ended: `[2/3] COPY a .: CACHED`. */
export function buildKit(room: TestRoom, dockerfile: string, options: BuildOptions = {}): Built & { steps: string[] } {
  room.now += 1000;
  const { outcome, screen } = carriedOut(room, options, (request, output) =>
    solve(() => room.context(), { ...request, version: 2 }, dockerfile, output),
  );
  const steps = [...screen.matchAll(/^#(\d+) (\[(?!internal).*)$/gm)].map(
    ([, number, title]) => `${title}: ${new RegExp(`^#${number} (CACHED|DONE|ERROR)`, 'm').exec(screen)?.[1]}`,
  );
  return { outcome, screen, steps };
}

function carriedOut(
  room: TestRoom,
  { files = {}, sandbox, ...request }: BuildOptions,
  begin: (request: BuildRequest, output: BuildOutput) => ReturnType<typeof solve>,
): Built {
  const context = new Map<string, Change>();
  for (const [path, text] of Object.entries(files)) context.set(resolvePath('/', path), room.file(text));
  let screen = '';
  const output: BuildOutput = {
    stream(text: string) {
      screen += text;
    },
    progress({ id, status, progressDetail }) {
      if (!progressDetail) screen += id === undefined ? `${status}\n` : `${id}: ${status}\n`;
    },
  };
  const outcome = room.converse(begin({ ...PLAIN_REQUEST, context, ...request }, output), undefined, sandbox);
  return { outcome, screen };
}

/** A sandbox in which every command writes `text` to `path` and says so. */
export function writing(room: TestRoom, path: string, text: string): TestSandbox {
  return (run, print) => {
    print('stdout', `wrote ${path}\n`);
    const edits = [[path, room.file(text)]] as const;
    room.tx().emit({ type: 'files.changed', seat: run.seat, target: run.target, edits });
    return 0;
  };
}

/** What an image has at a path, as text; null for nothing. */
export function fileOf(room: TestRoom, reference: string, path: string): string | null {
  for (const diffId of [...room.image(reference).diffIds].reverse()) {
    const change = room.blobs.layer(diffId)?.get(path);
    if (change?.kind === 'file' && change.content) return new TextDecoder().decode(room.blobs.get(change.content));
  }
  return null;
}
