import type { BuildRequest } from '../../daemon/api/build-request';
import type { DaemonContext } from '../../daemon/context';
import { storeLayer } from '../../daemon/images/store-layer';
import type { BuildCacheRecord } from '../../model/build-cache-record';
import type { Digest } from '../../model/digest';
import type { Change } from '../../model/file-tree';
import type { Image } from '../../model/image';
import { EMPTY_CONFIG, sealImage } from '../../model/image-config';
import type { Result } from '../../model/result';
import { UnionFs } from '../../model/union-fs';
import type { Conversation } from '../../room/conversation';
import { contextFiles } from '../context-files';
import { copyFiles, sourcesOf } from './copy-operation';
import { makeDirectory } from './make-directory';
import { operationKey } from './operation-key';
import { originsIn } from './origins-in';
import type { BaseImage, Operation, StagePlan } from './plan';
import type { Progress, Vertex } from './progress';
import { megabytes, pullBase } from './pull-base';
import { resolveImage } from './resolve-image';
import { type MountSurroundings, prepareMounts } from './run-mounts';
import { runOperation } from './run-operation';
import { type SolveFailure, unsolved } from './solve-failure';
import type { StageResult } from './stage-result';
import { cacheKey, keep, recall, touch } from './step-cache';
import { stepPlace } from './step-place';

export interface Solving {
  request: BuildRequest;
  progress: Progress;
  /** Stages that are needed, each after those it needs. */
  plans: readonly StagePlan[];
}

/** Carries out the stages, or finds them in the cache. Answers what each came to, by its index. */
export function* solveStages(
  now: () => DaemonContext,
  solving: Solving,
): Conversation<Result<Map<number, StageResult>, SolveFailure>> {
  const solver = new StageSolver(now, solving);
  yield* solver.begin();
  for (const plan of solving.plans) {
    const outcome = yield* solver.stage(plan);
    if (!outcome.ok) return outcome;
  }
  touch(now(), solver.used);
  return { ok: true, value: solver.results };
}

class StageSolver {
  readonly results = new Map<number, StageResult>();
  readonly used: BuildCacheRecord[] = [];
  private readonly context: UnionFs;
  private readonly pulled = new Set<string>();

  constructor(
    private readonly now: () => DaemonContext,
    private readonly solving: Solving,
  ) {
    this.context = contextFiles(solving.request.context);
  }

  /** Bases, and the context if anything is taken from it. */
  *begin(): Conversation<void> {
    const { plans, progress } = this.solving;
    for (const { base, label, operations } of plans) {
      if (base.kind !== 'image') continue;
      const place = stepPlace(label, 1, operations.length + 1);
      yield* this.bringIn(base.image, `${place} FROM ${base.image.name}`);
    }
    for (const operation of plans.flatMap(({ operations: all }) => all)) {
      for (const from of originsIn(operation)) {
        const image = from === null || this.planNamed(from) ? null : this.image(from);
        if (image) yield* this.bringIn(image, `FROM ${image.name}`);
      }
    }
    const takes = plans.some(({ operations: all }) => all.some((operation) => originsIn(operation).includes(null)));
    if (!takes) return;
    const vertex = progress.begin('[internal] load build context');
    vertex.line(`transferring context: ${this.transfer()} done`);
    vertex.done();
  }

  *stage(plan: StagePlan): Conversation<Result<void, SolveFailure>> {
    let result = this.baseOf(plan);
    const lines: StageResult['history'][number][] = [];
    for (const { createdBy, operation } of plan.history) {
      const comment = 'buildkit.dockerfile.v0';
      if (operation === null) {
        lines.push({ created: null, created_by: createdBy, comment, empty_layer: true });
        continue;
      }
      const solved = yield* this.operation(plan.operations[operation] as Operation, result);
      if (!solved.ok) return solved;
      const record = solved.value;
      result = { ...result, key: record.key, diffIds: record.diffIds, last: record };
      lines.push({ created: new Date(record.createdAt).toISOString(), created_by: createdBy, comment });
    }
    this.results.set(plan.index, { ...result, history: [...result.history, ...lines] });
    return { ok: true, value: undefined };
  }

  private *operation(operation: Operation, before: StageResult): Conversation<Result<BuildCacheRecord, SolveFailure>> {
    const { progress, request } = this.solving;
    const vertex = progress.begin(operation.title);
    const fail = (message: string, shown = message): Result<BuildCacheRecord, SolveFailure> => {
      vertex.failed(message);
      const { place } = operation;
      return unsolved(shown, { place, vertex: { title: vertex.title, log: vertex.log } });
    };
    const found = operation.kind === 'copy' ? this.sources(operation) : null;
    if (found && !found.ok) return fail(found.error, `failed to compute cache key: ${found.error}`);
    const key = operationKey(operation, before.key, found?.value.hash ?? '', (from) => this.keyOfOrigin(from));
    const known = request.noCache ? null : recall(this.now(), key);
    if (known && this.isHere(known)) {
      this.used.push(known);
      vertex.cached();
      return { ok: true, value: known };
    }
    const fs = this.filesOf(before.diffIds);
    let files: Map<string, Change> = fs.upper;
    switch (operation.kind) {
      case 'mkdir': {
        const made = makeDirectory(this.now(), operation, fs);
        if (made !== null) return fail(made);
        break;
      }
      case 'copy': {
        if (!found?.ok) throw new Error('sources were not looked for');
        const copied = copyFiles(this.now(), operation, found.value, fs);
        if (!copied.ok) return fail(copied.error);
        break;
      }
      case 'run': {
        const mounts = prepareMounts(this.now(), operation, this.surroundings(fs));
        if (!mounts.ok) return fail(mounts.error);
        const image = this.anyImage(before.diffIds);
        const { extraHosts = [] } = request;
        const input = { operation, image, diffIds: before.diffIds, mounts: mounts.value, extraHosts, vertex };
        const ended = yield* runOperation(this.now, input);
        if (ended.code !== 0) {
          const process = `process ${JSON.stringify(operation.argv.join(' '))}`;
          return fail(`${process} did not complete successfully: exit code: ${ended.code}`);
        }
        files = mounts.value.settle(this.now(), ended.files);
        break;
      }
    }
    const record = this.keepLayer(operation, key, before, files);
    vertex.done();
    return { ok: true, value: record };
  }

  private keepLayer(
    operation: Operation,
    key: Digest,
    before: StageResult,
    files: ReadonlyMap<string, Change>,
  ): BuildCacheRecord {
    const ctx = this.now();
    const layer = storeLayer(ctx, files);
    const diffIds = [...before.diffIds, layer.diffId];
    const parent = before.last?.id ?? null;
    const description = operation.kind === 'run' ? `mount / from exec ${operation.argv.join(' ')}` : operation.title;
    return keep(ctx, { key, parent, type: 'regular', description, diffIds, size: layer.size });
  }

  /** A record whose layers are gone from the room (they never are today) is no hit. */
  private isHere({ diffIds }: BuildCacheRecord): boolean {
    const { tx } = this.now();
    return diffIds.every((diffId) => tx.blobs.layer(diffId));
  }

  private baseOf({ base }: StagePlan): StageResult {
    if (base.kind === 'stage') {
      const result = this.results.get(base.stage.index);
      if (!result) throw new Error('a stage was begun before the one it builds on');
      return result;
    }
    if (base.kind === 'scratch') return { key: cacheKey('scratch'), diffIds: [], last: null, history: [] };
    const { diffIds, history } = base.image.image;
    return { key: cacheKey('image', diffIds), diffIds, last: null, history };
  }

  private sources(operation: Operation & { kind: 'copy' }) {
    const url = operation.sources.find((word) => /^(?:https?|git|ftp):\/\/|^git@/.test(word));
    if (url) {
      const host = /^\w+:\/\/([^/:]+)/.exec(url)?.[1] ?? url;
      return {
        ok: false as const,
        error: `failed to load cache key: Get ${JSON.stringify(url)}: dial tcp: lookup ${host}: no such host`,
      };
    }
    const files = this.origin(operation.from);
    const { tx } = this.now();
    const found = sourcesOf(this.now(), operation, { files, blobs: tx.blobs, isContext: operation.from === null });
    if (found.ok) return found;
    const name = `${tx.randomHex(13).slice(0, 25)}::${tx.randomHex(13).slice(0, 25)}`;
    return { ok: false as const, error: `failed to calculate checksum of ref ${name}: ${found.error}` };
  }

  private surroundings(files: UnionFs): MountSurroundings {
    return { files, secrets: new Map(this.solving.request.secrets), origin: (from) => this.origin(from) };
  }

  private origin(from: string | null): UnionFs {
    if (from === null) return this.context;
    const plan = this.planNamed(from);
    const stage = plan && this.results.get(plan.index);
    return this.filesOf(stage ? stage.diffIds : (this.image(from)?.image.diffIds ?? []));
  }

  private keyOfOrigin(from: string | null): unknown {
    const plan = from === null ? null : this.planNamed(from);
    return plan ? this.results.get(plan.index)?.key : from;
  }

  /** The later of two stages of one name counts. */
  private planNamed(origin: string): StagePlan | undefined {
    const { plans } = this.solving;
    return (
      plans.find(({ index }) => String(index) === origin) ?? plans.findLast(({ name }) => name === origin.toLowerCase())
    );
  }

  private image(reference: string): BaseImage | null {
    const found = resolveImage(this.now(), reference, { ...this.solving.request, pull: false });
    return found.ok ? found.value : null;
  }

  private *bringIn(image: BaseImage, title: string): Conversation<void> {
    if (this.pulled.has(image.name)) return;
    this.pulled.add(image.name);
    const vertex: Vertex = this.solving.progress.begin(title);
    yield* pullBase(this.now, image, vertex);
    vertex.done();
  }

  private filesOf(diffIds: readonly Digest[]): UnionFs {
    const { tx } = this.now();
    return new UnionFs(
      diffIds.map((diffId) => tx.blobs.layer(diffId) ?? new Map()),
      new Map(),
    );
  }

  /** The sandbox knows what it runs by an image; a stage from scratch has none, so its layers become one. */
  private anyImage(diffIds: readonly Digest[]): Image {
    const ctx = this.now();
    for (const { base } of this.solving.plans) {
      if (base.kind === 'image' && ctx.state.images.has(base.image.image.id)) return base.image.image;
    }
    const created = new Date(ctx.tx.now).toISOString();
    const history = diffIds.map(() => ({ created, created_by: 'buildkit' }));
    const parts = { architecture: 'amd64', os: 'linux', created, author: '', comment: '' } as const;
    const image = sealImage({ ...parts, config: EMPTY_CONFIG, diffIds, history });
    if (!ctx.state.images.has(image.id)) ctx.tx.emit({ type: 'image.stored', image });
    return image;
  }

  private transfer(): string {
    let bytes = 0;
    for (const [path, entry] of this.solving.request.context)
      bytes += path.length + 24 + (entry.kind === 'file' ? entry.size : 0);
    return megabytes(Math.max(2, bytes));
  }
}
