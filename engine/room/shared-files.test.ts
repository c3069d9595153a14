import { utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { catalogueBlobs } from '../catalogue/catalogue';
import { digestOf } from '../model/digest';
import type { Entry } from '../model/file-tree';
import { MemoryBlobStore } from '../model/memory-blob-store';
import type { RunReport, SandboxRun } from '../model/sandbox-run';
import type { Command, Origin, UserCommand } from './command';
import type { Effect } from './effects';
import { emptyRoom } from './empty-room';
import { FIRST_TERMINAL } from './host-home';
import { Room } from './room';

const NOTE = utf8ToBytes('from container\n');
const note: Entry = { kind: 'file', mode: 0o644, uid: 0, gid: 0, size: NOTE.length, content: digestOf(NOTE) };

/** An instructor with a container that runs a script on `/home/student/site` and on a volume. */
class Desk {
  readonly room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  readonly runs: SandboxRun[] = [];
  effects: readonly Effect[] = [];
  private now = Date.UTC(2026, 0, 5, 9);
  private commands = 0;

  constructor() {
    this.execute(null, { type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room' });
    this.execute(null, { type: 'seat.join', role: 'instructor', name: 'Ada' });
    this.save('/home/student/site/index.html', 'one');
    this.type('docker pull -q busybox');
    this.type(`docker run -d --name job -v data:/data -v /home/student/site:/www busybox sh -c 'while :; do :; done'`);
    this.report({ type: 'begun' });
  }

  send(command: UserCommand) {
    this.commands += 1;
    return this.execute({ seat: 's0', client: 'desk', clientSeq: this.commands }, command);
  }

  save(path: string, content: string) {
    return this.send({ type: 'files.save', host: 's0', path, content });
  }

  type(line: string): void {
    this.send({ type: 'terminal.enter', host: 's0', terminal: FIRST_TERMINAL, line });
    for (let wake = this.room.nextWake(); wake !== null; wake = this.room.nextWake()) {
      this.now = Math.max(this.now, wake);
      this.execute(null, { type: 'time.passed' });
    }
  }

  report(report: RunReport, run = this.runs.at(-1)): void {
    this.execute(null, { type: 'run.reported', runId: run?.id ?? '', report });
  }

  wrote(target: string, path: string): void {
    this.report({ type: 'wrote', target, edits: [[path, note]], contents: [NOTE] });
  }

  get own() {
    const own = this.room.state.privates.get('s0');
    if (!own) throw new Error('no seat');
    return own;
  }

  private execute(origin: Origin | null, command: Command) {
    let seed = 7;
    const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => (seed = (seed * 31 + 11) % 251));
    const turn = this.room.execute(origin, command, { now: this.now, random });
    this.effects = turn.effects;
    for (const effect of turn.effects) if (effect.type === 'run') this.runs.push(effect.run);
    return turn.reply;
  }
}

test('V18 a script in a container is told what its owner changes in a bound folder', () => {
  const desk = new Desk();
  const [run] = desk.runs;
  desk.save('/home/student/site/index.html', 'two');
  expect(desk.effects).toMatchObject([
    { type: 'sync', runId: run?.id, target: 'host', edits: [['/home/student/site/index.html', { size: 3 }]] },
  ]);
});

test('V35 what a script writes goes to the trees that it sees, and to no others', () => {
  const desk = new Desk();
  desk.wrote('host', '/home/student/site/note');
  desk.wrote('volume:data', '/note');
  desk.wrote('volume:other', '/note');
  expect(desk.own.files.get('/home/student/site/note')).toEqual(note);
  expect(desk.own.volumes.get('data')?.get('/note')).toEqual(note);
  expect(desk.own.volumes.has('other')).toBe(false);
  expect(desk.room.state.hosts.get('s0')?.volumes.get('data')?.holds).toEqual({ files: 1, bytes: NOTE.length });
});

test("V36 the editor does not save over root's files, nor into root's folders", () => {
  const desk = new Desk();
  desk.wrote('host', '/home/student/site/note');
  expect(desk.save('/home/student/site/note', 'mine')).toEqual({ ok: false, code: 'files/not-a-file' });
  expect(desk.save('/etc/mine', 'mine')).toEqual({ ok: false, code: 'files/not-a-file' });
  expect(desk.save('/home/student/site/new/page', 'mine')).toMatchObject({ ok: true });
  expect(desk.save('/tmp/mine', 'mine')).toMatchObject({ ok: true });
});
