import { connect, createServer, type Server, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { RoomConnection } from '../../app/client/room-connection';
import { freePort } from '../services/free-port';
import { type TestServer, testServer } from './test-server';

/** What a network makes of a connection that asks for a WebSocket. */
type Custom = 'lets through' | 'refuses' | 'swallows';

/** A network between browsers and a server: requests pass, WebSockets pass or do not. */
class Network implements AsyncDisposable {
  /** WebSockets that were let through. */
  through = 0;
  private readonly wires = new Set<Socket>();

  private constructor(
    readonly url: string,
    private readonly gate: Server,
  ) {}

  /** @param custom what becomes of the WebSocket with this number, from 1 on */
  static async before(server: TestServer, custom: (nth: number) => Custom): Promise<Network> {
    const port = await freePort();
    const gate = createServer();
    const network = new Network(`http://127.0.0.1:${port}`, gate);
    let asked = 0;
    gate.on('connection', (inside) => {
      network.keep(inside);
      inside.once('data', (head) => {
        const wanted = /^upgrade: websocket/im.test(head.toString('latin1'));
        if (wanted) asked += 1;
        const becomes = wanted ? custom(asked) : 'lets through';
        if (becomes === 'refuses') inside.destroy();
        if (becomes !== 'lets through') return;
        if (wanted) network.through += 1;
        const outside = connect(Number(new URL(server.url).port), '127.0.0.1');
        network.keep(outside);
        outside.write(head);
        inside.pipe(outside).pipe(inside);
      });
    });
    await new Promise<void>((listening) => gate.listen(port, '127.0.0.1', listening));
    return network;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const wire of this.wires) wire.destroy();
    await new Promise((closed) => this.gate.close(closed));
  }

  private keep(wire: Socket): void {
    this.wires.add(wire);
    wire.on('error', () => {});
    wire.on('close', () => this.wires.delete(wire));
  }
}

/** Joins a class through a network, and does something in it. */
async function joins(server: TestServer, network: Network, whenLive: () => Promise<unknown>): Promise<void> {
  const { room } = await server.open();
  const ana = new RoomConnection(room.code, await server.join(room.code, 'Ana'), network.url);
  try {
    await expect.poll(() => ana.status.is).toBe('live');
    await whenLive();
    expect(await ana.submit({ type: 'seat.raise-hand', up: true })).toMatchObject({ ok: true });
    await expect.poll(() => ana.replica.state.seats.get(ana.you?.seat ?? '')?.handAt ?? null).not.toBeNull();
  } finally {
    ana.close();
  }
}

test.each<Custom>(['refuses', 'swallows'])(
  'R33 a class is joined where the network %s every WebSocket',
  async (custom) => {
    await using server = await testServer();
    await using network = await Network.before(server, () => custom);
    await joins(server, network, async () => expect(network.through).toBe(0));
  },
);

test('R33 whoever had to begin without a WebSocket is not left without', async () => {
  await using server = await testServer();
  await using network = await Network.before(server, (nth) => (nth === 1 ? 'refuses' : 'lets through'));
  await joins(server, network, () => expect.poll(() => network.through).toBe(1));
});
