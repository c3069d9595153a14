import { join } from 'node:path';
import { bundle } from '../../server/start/bundle.mjs';
import { buildFolder, root } from '../../server/start/paths.mjs';
import { entryPoints } from '../../server/start/server-bundle.mjs';

const outputFolder = join(buildFolder, 'bench');
/** Beside the peers' packages, so that they are found from there. */
const peerFolder = join(root, 'tests/bench/peers/node_modules/.bench');

/**
 * Bundles the bench as the server is bundled, since code run through a TypeScript loader is slower than what users run.
 * Answers the path of the bench's own module.
 * @param {{ peers: boolean }} options whether the peers are installed
 */
export async function bundleBench({ peers }) {
  const { main: _, ...workers } = entryPoints;
  await bundle(outputFolder, {
    ...workers,
    main: 'tests/bench/main.ts',
    judge: 'tests/bench/s1/judge-process.ts',
    load: 'tests/bench/s1/load-process.ts',
    'drydock-server': 'tests/bench/s1/servers/drydock-server.ts',
    'socket-io-server': 'tests/bench/s1/servers/socket-io-server.ts',
    'bare-ws-server': 'tests/bench/s1/servers/bare-ws-server.ts',
    'append-process': 'tests/bench/s6/append-process.ts',
    'engine-process': 'tests/bench/s11/engine-process.ts',
    'lesson-process': 'tests/bench/s14/lesson-process.ts',
    'typing-process': 'tests/bench/s11/typing-process.ts',
  });
  if (peers) {
    await bundle(peerFolder, {
      'colyseus-server': 'tests/bench/s1/servers/colyseus-server.mjs',
      'boardgame-server': 'tests/bench/s1/servers/boardgame-server.mjs',
      'colyseus-client': 'tests/bench/s1/clients/colyseus-client.mjs',
    });
  }
  return join(outputFolder, 'main.mjs');
}
