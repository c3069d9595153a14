import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { serve } from '../../control/serve';
import { cpuMicroseconds, type ServerUnderTest } from '../server-under-test';
import { FloorClass } from './floor-class';

/** The floor below the floor: plain WebSockets, every event made text once and sent to each. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
await new Promise((listening) => server.once('listening', listening));
const { port } = server.address() as AddressInfo;
const seats = new Map<string, WebSocket>();
let floor = new FloorClass([]);

server.on('connection', (socket, request) => {
  const seat = new URL(request.url ?? '/', 'http://bench').searchParams.get('seat') ?? '';
  seats.set(seat, socket);
  socket.on('close', () => seats.delete(seat));
  socket.on('message', (data) => {
    const { clientSeq } = JSON.parse(String(data)) as { clientSeq: number };
    floor.take(seat, clientSeq, {
      everybody(message) {
        const text = JSON.stringify(['event', message]);
        for (const client of server.clients) if (client.readyState === WebSocket.OPEN) client.send(text);
      },
      owner: (owner, message) => seats.get(owner)?.send(JSON.stringify(['own', message])),
    });
    socket.send(JSON.stringify(['reply', clientSeq]));
  });
});

serve({
  async open({ trace }) {
    floor = new FloorClass(trace);
    return { port, grants: null };
  },
  cpu: cpuMicroseconds,
  close: async () => null,
} satisfies ServerUnderTest);
