import { expect, test } from 'vitest';
import type { ClassResults } from '#engine/results/class-results';
import type { TakeHome } from '#engine/results/take-home';
import type { SeatGrant } from '#server/protocol/messages';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { RawScreen, type TestServer, testServer } from './test-server';

const HOSTILE = ['=HYPERLINK("http://x";"y")', '+1+1', '-2+3', '@SUM(A1)', '＝1+1', 'a;=1+1', 'Zoë, "the" 🚢', 'مريم'];
const BEARER = ({ seat, secret }: SeatGrant) => ({ Authorization: `Bearer ${seat}:${secret}` });

const get = (server: TestServer, grant: SeatGrant, name: string, as = grant) =>
  server.get(`/api/rooms/${grant.room.code}/${name}`, BEARER(as));

/** Types a line and waits until it has ended. */
async function typed(bench: RawScreen, line: string): Promise<void> {
  const terminal = () => bench.replica.state.privates.get(bench.welcomes.at(-1)?.you?.seat ?? '')?.terminals.get('t1');
  const next = terminal()?.nextJob ?? 1;
  expect(await bench.type(line)).toMatchObject({ ok: true });
  await bench.until(() => terminal()?.job === null && terminal()?.nextJob === next + 1);
}

/** Rows of a table, by the letter of RFC 4180. */
function cells(text: string, separator = ','): string[][] {
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`, 'y');
  for (cell.lastIndex = 1; cell.lastIndex < text.length; ) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? expect.unreachable(`no cell at ${cell.lastIndex}`);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== separator) rows.push([]);
  }
  rows.pop();
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  return rows;
}

test('names that look like formulas are no formulas, in both tables and with either separator, and stay readable', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  for (const name of HOSTILE) await server.join(teacher.room.code, name);
  for (const name of ['results.csv', 'events.csv?output=1']) {
    for (const separator of ['comma', 'semicolon']) {
      const response = await get(server, teacher, `${name}${name.includes('?') ? '&' : '?'}separator=${separator}`);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const bytes = new Uint8Array(await response.arrayBuffer());
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const rows = cells(text, separator === 'comma' ? ',' : ';');
      const [heads = [], ...rest] = rows;
      const names = rest.map((row) => row[heads.indexOf('name')] ?? '');
      for (const cut of [',', ';', '\t']) {
        const begins = rows
          .flat()
          .flatMap((cell) => cell.split(cut))
          .map((part) => part.trimStart()[0] ?? '');
        expect(begins.filter((letter) => '=@＝＠'.includes(letter) && letter !== '')).toEqual([]);
      }
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      for (const hostile of HOSTILE) expect(names.map((it) => it.replaceAll("'", ''))).toContain(hostile);
    }
  }
});

test('results of a class, while it goes on, after it has ended and after the server was started again', async () => {
  const store = new MemoryRoomStore();
  let teacher: SeatGrant;
  let ana: SeatGrant;
  const read = async (server: TestServer) => {
    const results = (await (await get(server, teacher, 'results.json')).json()) as ClassResults;
    const table = cells(await (await get(server, teacher, 'results.csv')).text().then((text) => `\ufeff${text}`));
    return { results, table };
  };
  {
    const server = await testServer({ store });
    teacher = await server.open();
    ana = await server.join(teacher.room.code, 'Ana');
    using bench = await RawScreen.of(server.url, ana);
    await typed(bench, 'docker rm nobody');
    await typed(bench, 'docker create --name web nginx');
    const { results, table } = await read(server);
    expect(results.learners).toMatchObject([
      { seat: ana.seat, name: 'Ana', work: { lines: 2, errors: 1, containersMade: 1 } },
    ]);
    expect(results.complaints).toMatchObject([{ text: expect.stringContaining('No such container: nobody') }]);
    expect(table).toHaveLength(2);
    using deck = await RawScreen.of(server.url, teacher);
    expect(await deck.send({ type: 'room.close' })).toMatchObject({ ok: true });
    expect((await read(server)).results.room.closed).not.toBeNull();
    await server.sockets.close();
    await server.rooms.close();
  }
  await using server = await testServer({ store });
  const { results } = await read(server);
  expect(results.room.closed).not.toBeNull();
  expect(results.learners[0]?.work.lines).toBe(2);
  const home = (await (await get(server, ana, 'take-home.json')).json()) as TakeHome;
  expect(home.script.at(-1)).toMatchObject({ kind: 'run', line: 'docker create --name web nginx' });
});

test('only those who lead see results; a take-home is its owner’s, without their passwords and secrets', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const ana = await server.join(teacher.room.code, 'Ana');
  const ben = await server.join(teacher.room.code, 'Ben');
  using bench = await RawScreen.of(server.url, ana);
  const save = (path: string, content: string) => bench.send({ type: 'files.save', host: ana.seat, path, content });
  await save('/home/student/web/Dockerfile', 'FROM nginx\n');
  await save('/home/student/.docker/config.json', 'secret-of-ana');
  await typed(bench, 'docker run -d -e DB_PASSWORD=secret-of-ana nothing-there');
  for (const name of ['results.csv', 'events.csv', 'results.json', 'take-home.json']) {
    const stranger = await server.get(`/api/rooms/${teacher.room.code}/${name}`);
    expect([name, stranger.status]).toEqual([name, 403]);
    const wrong = await get(server, teacher, name, { ...ana, secret: ben.secret });
    expect([name, wrong.status]).toEqual([name, 403]);
    if (name !== 'take-home.json') expect([name, (await get(server, teacher, name, ana)).status]).toEqual([name, 403]);
  }
  expect((await server.get('/api/rooms/ZZZZZZ/results.csv', BEARER(teacher))).status).toBe(404);
  const mine = await get(server, teacher, 'take-home.json', ana);
  const text = await mine.text();
  expect(text).not.toContain('secret-of-ana');
  const home = JSON.parse(text) as TakeHome;
  expect(home.files).toEqual([{ path: 'web/Dockerfile', text: 'FROM nginx\n' }]);
  expect(home.learner.name).toBe('Ana');
  const other = await (await get(server, teacher, 'take-home.json', ben)).text();
  expect(other).not.toContain('Ana');
  expect(other).not.toContain('web/Dockerfile');
});

test('what terminals print is in the table of events only when it is asked for', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const ana = await server.join(teacher.room.code, 'Ana');
  using bench = await RawScreen.of(server.url, ana);
  await typed(bench, 'docker images');
  const without = await (await get(server, teacher, 'events.csv')).text();
  expect(without).toContain('docker images');
  expect(without).not.toContain('REPOSITORY');
  expect(await (await get(server, teacher, 'events.csv?output=1')).text()).toContain('REPOSITORY');
});
