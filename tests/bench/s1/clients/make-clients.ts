import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '#server/project-root';
import type { FloorMessage } from '../servers/floor-class';
import type { Dialect } from '../systems';
import { BoardgameClient, readGameState } from './boardgame-client';
import type { Audience, ClassClient, PublicMessage, Ticket } from './class-client';
import { DrydockClient, readFrame } from './drydock-client';
import { BareWsClient, readFloorEvent, SocketIoClient } from './floor-clients';
import { MessageReader } from './message-reader';

export interface MakeClients {
  reader: MessageReader;
  client(ticket: Ticket, audience: Audience): Promise<ClassClient>;
}

/** The screens of one round, all with one reader. */
export function makeClients(dialect: Dialect, match: { id: string; players: number }): MakeClients {
  switch (dialect) {
    case 'drydock': {
      const reader = new MessageReader(readFrame);
      return { reader, client: async (ticket, audience) => new DrydockClient(ticket, reader, audience) };
    }
    case 'socket-io': {
      const reader = new MessageReader(readFloorEvent);
      return { reader, client: async (ticket, audience) => new SocketIoClient(ticket, reader, audience) };
    }
    case 'bare-ws': {
      const reader = new MessageReader(readFloorEvent);
      return { reader, client: async (ticket, audience) => new BareWsClient(ticket, reader, audience) };
    }
    case 'boardgame': {
      const reader = new MessageReader(readGameState);
      return { reader, client: async (ticket, audience) => new BoardgameClient(ticket, match, reader, audience) };
    }
    case 'colyseus': {
      const reader = new MessageReader(readFloorEvent);
      const numbered = numbering(reader);
      return {
        reader,
        async client(ticket, audience) {
          const { ColyseusClient } = await colyseus();
          return new ColyseusClient(ticket, numbered, audience);
        },
      };
    }
    default:
      return dialect satisfies never;
  }
}

interface ColyseusModule {
  ColyseusClient: new (
    ticket: Ticket,
    numbered: (message: FloorMessage) => PublicMessage,
    audience: Audience,
  ) => ClassClient;
}

/** From where its packages are found, which may not be installed. */
function colyseus(): Promise<ColyseusModule> {
  return import(pathToFileURL(join(projectRoot, 'tests/bench/peers/node_modules/.bench/colyseus-client.mjs')).href);
}

/** Colyseus' own client has read the message already; one object is made of each number. */
function numbering({ messages }: MessageReader): (message: FloorMessage) => PublicMessage {
  return ([number, , event]) => {
    const known = messages[number - 1];
    if (known) return known;
    const seats = 'seat' in event && typeof event.seat === 'string' ? [event.seat] : [];
    const made = { id: number - 1, first: number, last: number, events: 1, seats, text: '' };
    messages.push(made);
    return made;
  };
}
