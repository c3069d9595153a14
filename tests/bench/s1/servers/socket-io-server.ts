import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { serve } from '../../control/serve';
import { cpuMicroseconds, type ServerUnderTest } from '../server-under-test';
import { FloorClass } from './floor-class';

/** The floor: Socket.IO with Drydock's options, every event emitted to a room, nothing checked and nothing stored. */
const http = createServer();
const io = new Server(http, { perMessageDeflate: false, httpCompression: false, serveClient: false });
await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
const { port } = http.address() as AddressInfo;
let floor = new FloorClass([]);

io.on('connection', (socket) => {
  const seat = String(socket.handshake.auth.seat);
  socket.join(['everybody', seat]);
  socket.on('command', ({ clientSeq }: { clientSeq: number }, reply: (answer: unknown) => void) => {
    floor.take(seat, clientSeq, {
      everybody: (message) => io.to('everybody').emit('event', message),
      owner: (owner, message) => io.to(owner).emit('own', message),
    });
    reply({ ok: true, value: null });
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
