import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import next from 'next';
import { pino } from 'pino';
import { readConfig } from './config';
import { ClassroomApi } from './http/classroom-api';
import { originOf } from './http/origin-of';
import { PackedFiles } from './http/packed-files';
import { printAddresses } from './http/print-addresses';
import { readShelf } from './lessons/read-shelf';
import { projectRoot } from './project-root';
import { Metrics } from './room/metrics';
import { Rooms } from './room/rooms';
import { WorkerSandbox } from './sandbox/worker-sandbox';
import { ClassroomSockets } from './sockets/classroom-sockets';
import { openRoomStore } from './store/open-room-store';
import { StoreError } from './store/room-store';

/** How long a graceful stop may take, in milliseconds. */
const GRACE = 8_000;

const read = readConfig(process.env);
if (!read.ok) {
  console.error(['Drydock cannot start with this configuration:', ...read.problems.map((p) => `  ${p}`)].join('\n'));
  process.exit(2);
}
const { config } = read;
const log = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: false }));

try {
  await main();
} catch (error) {
  if (error instanceof StoreError) console.error(error.message);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    console.error(`Port ${config.port} is taken by another program. Set PORT to a free one, for example PORT=3001.`);
  } else log.fatal({ err: error }, 'could not start');
  process.exit(1);
}

async function main(): Promise<void> {
  const metrics = new Metrics();
  const lessons = await readShelf(join(projectRoot, 'lessons'), log);
  const dataDirectory = resolve(config.dataDirectory);
  const store = await openRoomStore({ dataDirectory, databaseUrl: config.databaseUrl });
  const sandbox = new WorkerSandbox();
  const rooms = new Rooms({ store, sandbox, log, metrics, clock: Date.now });

  const dev = process.env.NODE_ENV === 'development';
  const screens = next({ dev, dir: projectRoot });
  await screens.prepare();
  const showScreen = screens.getRequestHandler();
  // What an earlier build has left is not what is being developed.
  const files = dev ? null : new PackedFiles(join(projectRoot, '.next/static'));
  const http = createServer((request, response) => {
    if (api.handle(request, response) || files?.handle(request, response)) return;
    void showScreen(request, response);
  });
  const sockets = new ClassroomSockets({ http, rooms, store, lessons, metrics, log });
  const api = new ClassroomApi({
    rooms,
    store,
    sockets,
    lessons,
    metrics,
    log,
    teacherKey: config.teacherKey,
    origin: (request) => originOf(request, config.publicUrl),
  });

  await new Promise<void>((listening, failed) => {
    http.once('error', failed);
    http.listen(config.port, config.host, listening);
  });
  api.keeper.start();
  await printAddresses(http, config);

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), GRACE).unref();
    api.keeper.stop();
    await sockets.close();
    await rooms.close();
    await sandbox.close();
    await store.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
}
