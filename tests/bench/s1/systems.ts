export type SystemName = 'Drydock' | 'Drydock, embedded' | 'Socket.IO' | 'bare ws' | 'Colyseus' | 'boardgame.io';

export type Dialect = 'drydock' | 'socket-io' | 'bare-ws' | 'colyseus' | 'boardgame';

export interface System {
  name: SystemName;
  dialect: Dialect;
  /** Name of the bundled server. */
  server: string;
  /** Needs the packages of tests/bench/peers/package.json. */
  peer: boolean;
  /** Long rounds for what the targets compare, short ones for the rest. */
  seconds: number;
}

/** In the order in which a round visits them. */
export function systems(compared: number, others: number): System[] {
  return [
    { name: 'Drydock', dialect: 'drydock', server: 'drydock-server', peer: false, seconds: compared },
    { name: 'Socket.IO', dialect: 'socket-io', server: 'socket-io-server', peer: false, seconds: compared },
    { name: 'Drydock, embedded', dialect: 'drydock', server: 'drydock-server', peer: false, seconds: others },
    { name: 'bare ws', dialect: 'bare-ws', server: 'bare-ws-server', peer: false, seconds: others },
    { name: 'Colyseus', dialect: 'colyseus', server: 'colyseus-server', peer: true, seconds: others },
    { name: 'boardgame.io', dialect: 'boardgame', server: 'boardgame-server', peer: true, seconds: others },
  ];
}
