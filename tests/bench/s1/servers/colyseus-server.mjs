import { createServer } from 'node:net';
import { Room, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { serve } from '../../control/serve';
import { cpuMicroseconds } from '../server-under-test';
import { FloorClass } from './floor-class';

/** The peer Colyseus: every event broadcast in a room as a message of its own, nothing stored. */
let floor = new FloorClass([]);

class ClassRoom extends Room {
  maxClients = 1_000;
  patchRate = null;
  seats = new Map();

  onCreate() {
    this.onMessage('command', (client, { clientSeq }) => {
      floor.take(client.userData.seat, clientSeq, {
        everybody: (message) => this.broadcast('event', message),
        owner: (seat, message) => this.seats.get(seat)?.send('own', message),
      });
      client.send('reply', clientSeq);
    });
  }

  onJoin(client, { seat }) {
    client.userData = { seat };
    this.seats.set(seat, client);
  }
}

const port = await freePort();
const server = new Server({ transport: new WebSocketTransport({ perMessageDeflate: false }), greet: false });
server.define('class', ClassRoom);
await server.listen(port, '127.0.0.1');

serve({
  async open({ trace }) {
    floor = new FloorClass(trace);
    return { port, grants: null };
  },
  cpu: cpuMicroseconds,
  close: async () => null,
});

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
