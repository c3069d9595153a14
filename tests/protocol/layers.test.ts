import { expect, test } from 'vitest';
import type { LayerReply } from '#server/protocol/messages';
import { RawScreen, testServer } from './test-server';

test('R22 layers are shown to whom their host is: what each adds, and what a container has changed, as docker diff', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  const ana = await server.join(room.code, 'Ana');
  const ben = await server.join(room.code, 'Ben');
  using bench = await RawScreen.of(server.url, ana);
  using neighbour = await RawScreen.of(server.url, ben);
  const { seat } = ana;
  await bench.send({ type: 'files.save', host: seat, path: '/home/student/a', content: 'hi' });
  const host = () => bench.replica.state.hosts.get(seat);
  const container = () => [...(host()?.containers.values() ?? [])][0];
  const idle = () => bench.replica.state.privates.get(seat)?.terminals.get('t1')?.job == null;
  await bench.type('docker create --name box alpine');
  await bench.until(() => container() !== undefined && idle());
  await bench.type('docker cp a box:/a');
  await bench.until(() => container()?.writable.files === 1 && idle());
  await bench.type('docker cp a box:/etc/motd');
  await bench.until(() => (container()?.writable.files ?? 0) > 1);
  const id = container()?.id ?? '';
  const image = container()?.image ?? '';

  const upper = await bench.ask({ type: 'layer', seat, target: id });
  expect(upper).toMatchObject({ ok: true });
  const { entries, total } = (upper as { value: unknown }).value as LayerReply;
  expect(total).toBe(entries.length);
  expect(entries.map(({ change, path }) => `${change} ${path}`)).toEqual(['A /a', 'C /etc', 'C /etc/motd']);

  const first = await bench.ask({ type: 'layer', seat, target: `image:${image}:1` });
  const layer = (first as { value: unknown }).value as LayerReply;
  expect(layer.entries.find(({ path }) => path === '/etc/motd')).toMatchObject({ change: 'A', kind: 'file' });
  expect(await bench.ask({ type: 'file', seat, target: `image:${image}:1`, path: '/etc/motd' })).toMatchObject({
    ok: true,
  });

  for (const target of [id, `image:${image}:1`]) {
    expect(await neighbour.ask({ type: 'layer', seat, target })).toEqual({ ok: false, code: 'command/not-your-host' });
    expect(await neighbour.ask({ type: 'layer', seat: ben.seat, target })).toEqual({
      ok: false,
      code: 'query/not-found',
    });
  }
  for (const target of [`image:${image}:0`, 'image:sha256:0', '__proto__', 'x'.repeat(100)]) {
    expect(await bench.ask({ type: 'layer', seat, target })).toEqual({ ok: false, code: 'query/not-found' });
  }
});
