import { type DaemonContext, daemonContext } from '../daemon/context';
import type { BlobStore } from '../model/blob-store';
import type { Container } from '../model/container';
import type { Digest } from '../model/digest';
import type { Change, Entry, LayerFiles } from '../model/file-tree';
import type { ContainerConfig, Image, LayerMeta } from '../model/image';
import { sealImage } from '../model/image-config';
import { packLayer } from '../model/layer-archive';
import { dirname } from '../model/path';
import type { RoomState, SeatId } from '../model/room-state';
import type { SandboxRun } from '../model/sandbox-run';
import { UnionFs } from '../model/union-fs';
import type { Answer, Conversation, Print, Wait } from './conversation';
import type { Effect, WakePurpose } from './effects';
import { emptyRoom } from './empty-room';
import type { RoomEvent } from './events';
import { seededRandom } from './seeded-random';
import { TestBlobs } from './testing-blobs';
import { busyboxFiles } from './testing-busybox';
import { Tx } from './tx';

/** 2026-11-21T04:20:00Z, when every test room opens. */
export const TEST_START = Date.UTC(2026, 10, 21, 4, 20);

/** Wakes a container for what it asked for. */
type Ring = (seat: SeatId, container: string, purpose: WakePurpose) => void;

/** What a test's sandbox does with a run: the code it ends with. Nothing is executed. */
export type TestSandbox = (run: Omit<SandboxRun, 'id'>, print: Print) => number;

/**
 * A room for tests of the engine: one student `s1` whose host has the image `busybox:latest`, a clock that stands
 * still until it is moved, and chance that is the same every time. Everything that is emitted is kept in `events`.
 */
export function testRoom(): TestRoom {
  return new TestRoom();
}

export class TestRoom {
  readonly state: RoomState = emptyRoom('all');
  readonly blobs = new TestBlobs();
  readonly events: { at: number; event: RoomEvent }[] = [];
  readonly effects: Effect[] = [];
  /** Milliseconds since 1970. */
  now = TEST_START;
  private readonly random = seededRandom();
  private readonly wakes = new Map<string, { seat: SeatId; container: string; purpose: WakePurpose; at: number }>();

  constructor() {
    const room = { id: 'test', code: 'ABCDEF', title: 'Test', openedAt: this.now };
    this.tx().emit({ type: 'room.opened', room });
    this.addSeat('s1', 'Ana');
    this.addImage('busybox:latest', busyboxFiles(this.blobs), { Cmd: ['sh'] });
  }

  addSeat(id: SeatId, name: string): void {
    const role = id === 's0' ? ('instructor' as const) : ('student' as const);
    this.tx().emit({ type: 'seat.joined', seat: { id, role, name, look: 0, joinedAt: this.now } });
  }

  /** A new decision; its events and effects also go to the room's own lists. */
  tx(): Tx {
    const context = { now: this.now, random: this.random, blobs: this.blobs };
    const tx = new Tx(this.state, context, (event) => this.events.push({ at: this.now, event }));
    const request = tx.request.bind(tx);
    tx.request = (effect) => {
      request(effect);
      this.effects.push(effect);
      if (effect.type !== 'wake') return;
      const { seat, container, purpose = 'process', at } = effect;
      if (at === null) this.wakes.delete(`${container}/${purpose}`);
      else this.wakes.set(`${container}/${purpose}`, { seat, container, purpose, at });
    };
    // A test's decision has no end at which it could be told.
    tx.note = (seat, event) => tx.emit({ type: 'daemon.noted', seat, events: [event] });
    return tx;
  }

  context(seat: SeatId = 's1'): DaemonContext {
    return daemonContext(this.tx(), seat);
  }

  /** A text's address, after keeping it. */
  text(text: string): Digest {
    return this.blobs.put(new TextEncoder().encode(text));
  }

  file(text: string, mode = 0o644): Entry {
    return {
      kind: 'file',
      mode,
      uid: 0,
      gid: 0,
      size: new TextEncoder().encode(text).length,
      content: this.text(text),
    };
  }

  /** Makes an image of one layer on top of `base`, with missing parent directories, and tags it on the seat's host. */
  addImage(
    reference: string,
    given: ReadonlyMap<string, Change>,
    config: Partial<ContainerConfig> = {},
    base: Image | null = null,
    seat: SeatId = 's1',
  ): Image {
    const tx = this.tx();
    const files = this.withParents(given, base);
    const layer = packed(files, this.blobs);
    this.blobs.putLayer(layer.diffId, files);
    tx.emit({ type: 'layer.stored', layer });
    const diffIds = [...(base?.diffIds ?? []), layer.diffId];
    const full: ContainerConfig = { ...(base?.config ?? PLAIN_CONFIG), ...config };
    const created = '2026-11-20T00:00:00Z';
    const image = sealImage({
      architecture: 'amd64',
      os: 'linux',
      created,
      author: '',
      comment: '',
      config: full,
      diffIds,
      history: [...(base?.history ?? []), { created, created_by: '/bin/sh -c #(nop) ADD file:test in / ' }],
    });
    tx.emit({ type: 'image.stored', image });
    tx.emit({ type: 'image.added', seat, image: image.id, parent: null });
    tx.emit({ type: 'image.tagged', seat, reference, image: image.id });
    return image;
  }

  image(reference = 'busybox:latest', seat: SeatId = 's1'): Image {
    const id = this.state.hosts.get(seat)?.tags.get(reference);
    const image = id && this.state.images.get(id);
    if (!image) throw new Error(`no image ${reference}`);
    return image;
  }

  /** A container by name. */
  container(name: string, seat: SeatId = 's1'): Container {
    const host = this.state.hosts.get(seat);
    const container = host?.containers.get(host.names.get(name) ?? '');
    if (!container) throw new Error(`no container ${name}`);
    return container;
  }

  /** When the daemon wants to be woken for a container, or null. */
  wakeAt(container: string): number | null {
    return this.wakes.get(`${container}/process`)?.at ?? null;
  }

  /** Moves the clock on, ringing on the way what has been asked for. */
  pass(milliseconds: number, ring: Ring): void {
    const end = this.now + milliseconds;
    for (;;) {
      const due = [...this.wakes.values()].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.now = Math.max(this.now, due.at);
      this.wakes.delete(`${due.container}/${due.purpose}`);
      ring(due.seat, due.container, due.purpose);
    }
    this.now = end;
  }

  /**
   * Carries a conversation to its end. Time that it waits for passes at once; a container that does not end by itself
   * within a day makes the test fail.
   */
  converse<T>(
    conversation: Conversation<T>,
    ring: Ring = () => {},
    sandbox: TestSandbox = () => 0,
    seat: SeatId = 's1',
  ): T {
    let step = conversation.next(undefined as never);
    while (!step.done) step = conversation.next(this.answer(step.value, ring, sandbox, seat));
    return step.value;
  }

  private answer(wait: Wait, ring: Ring, sandbox: TestSandbox, seat: SeatId): Answer {
    const containers = () => this.state.hosts.get(seat)?.containers;
    switch (wait.for) {
      case 'run':
        return { kind: 'ran', code: sandbox(wait.run, wait.print ?? (() => {})), problem: null };
      case 'time':
        this.pass(wait.milliseconds, ring);
        return { kind: 'time' };
      case 'removed':
        this.passUntil(() => !containers()?.has(wait.container), ring);
        return { kind: 'removed' };
      case 'stopped': {
        const alive = () => /^(running|paused)$/.test(containers()?.get(wait.container)?.state.status ?? '');
        if (!this.passUntil(() => !alive(), ring, wait.atMost)) return { kind: 'time' };
        const state = containers()?.get(wait.container)?.state;
        return { kind: 'stopped', code: state && 'exitCode' in state ? state.exitCode : 137 };
      }
      case 'exec':
        return { kind: 'stopped', code: 0 };
      case 'begun':
        return { kind: 'news' };
      case 'line':
        return { kind: 'typed', typed: { kind: 'end of input' } };
      case 'noted':
        return { kind: 'time' };
      case 'news':
        this.pass(1000, ring);
        return { kind: 'news' };
    }
  }

  private passUntil(done: () => boolean, ring: Ring, atMost: number | null = null): boolean {
    const end = this.now + (atMost ?? 86_400_000);
    while (!done()) {
      const next = Math.min(...[...this.wakes.values()].map(({ at }) => Math.max(at, this.now)));
      if (next > end) {
        this.now = end;
        if (atMost === null) throw new Error('waited a day for something that never happened');
        return false;
      }
      this.pass(next - this.now, ring);
    }
    return true;
  }

  private withParents(files: ReadonlyMap<string, Change>, base: Image | null): Map<string, Change> {
    const below = new UnionFs(
      (base?.diffIds ?? []).map((diffId) => this.blobs.layer(diffId) ?? new Map()),
      new Map(),
    );
    const parents = new Map<string, Change>();
    for (const path of files.keys()) {
      for (let at = dirname(path); at !== '/' && !files.has(at) && !below.get(at); at = dirname(at)) {
        parents.set(at, { kind: 'dir', mode: 0o755, uid: 0, gid: 0 });
      }
    }
    return new Map([...parents, ...files]);
  }
}

const packedLayers = new Map<string, LayerMeta>();

/** Tests make the same few layers many times over. */
function packed(files: LayerFiles, blobs: BlobStore): LayerMeta {
  const key = JSON.stringify([...files]);
  const layer = packedLayers.get(key) ?? packLayer(files, (digest) => blobs.get(digest));
  packedLayers.set(key, layer);
  return layer;
}

const PLAIN_CONFIG: ContainerConfig = {
  Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
  Cmd: null,
  Entrypoint: null,
  WorkingDir: '',
  User: '',
  ExposedPorts: [],
  Volumes: [],
  Labels: [],
};
