import { createRequire } from 'node:module';
import { serve } from '../../control/serve';
import { cpuMicroseconds } from '../server-under-test';

/**
 * The peer boardgame.io: after every move it sends everybody the whole state. The state is kept as small as it can be
 * (a container is four short fields), about a tenth of what Drydock's screens are shown.
 */
const { Server } = createRequire(import.meta.url)('boardgame.io/server');
const SHOWN = new Set(['container.created', 'container.started', 'container.changed', 'container.removed']);
let commands = new Map();

const game = {
  name: 'class',
  minPlayers: 1,
  maxPlayers: 1_000,
  setup: ({ ctx }) => ({
    hosts: Object.fromEntries(Array.from({ length: ctx.numPlayers }, (_, student) => [`s${student + 1}`, prepared()])),
    last: null,
  }),
  turn: { activePlayers: { all: 'classroom' }, stages: { classroom: {} } },
  disableUndo: true,
  moves: {
    command: {
      ignoreStaleStateID: true,
      move({ G }, seat, clientSeq) {
        const shown = (commands.get(`${seat}/${clientSeq}`) ?? []).filter(({ event }) => SHOWN.has(event.type));
        for (const { event } of shown) show(G.hosts[seat], event);
        G.last = { seat, clientSeq, events: shown.length };
      },
    },
  },
};

function prepared() {
  return { id: '0123456789ab', name: 'web', image: '0123456789ab', status: 'running' };
}

function show(host, event) {
  if (event.type === 'container.created') {
    const { id, name, image } = event.container;
    Object.assign(host, { id: id.slice(0, 12), name, image: image.slice(7, 19), status: 'created' });
  } else if (event.type === 'container.removed') host.status = 'none';
  else host.status = event.type === 'container.started' ? 'running' : event.state.status;
}

// It says a line for every move; a terminal is slower than a server.
console.log = () => {};
const { appServer } = await Server({ games: [game], origins: ['*'] }).run(0);
const { port } = appServer.address();

serve({
  async open({ trace }) {
    commands = new Map(trace.map(({ seat, clientSeq, events }) => [`${seat}/${clientSeq}`, events]));
    return { port, grants: null };
  },
  cpu: cpuMicroseconds,
  close: async () => null,
});
