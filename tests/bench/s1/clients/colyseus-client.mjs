import { Client } from '@colyseus/sdk';

/** A screen of Colyseus, through its own client: the protocol is binary and private to it. */
export class ColyseusClient {
  #replies = new Map();

  /** @param numbered gives the message of an event's number, made once for all screens */
  constructor(ticket, numbered, audience) {
    this.ticket = ticket;
    this.numbered = numbered;
    this.audience = audience;
  }

  async enter() {
    const { port, seat } = this.ticket;
    this.room = await new Client(`ws://127.0.0.1:${port}`).joinOrCreate('class', { seat });
    this.room.onMessage('event', (message) => {
      this.audience.arrived(0);
      this.audience.everybody(this.numbered(message));
    });
    this.room.onMessage('own', () => {
      this.audience.arrived(0);
      this.audience.own(1, null);
    });
    this.room.onMessage('reply', (clientSeq) => {
      this.#replies.get(clientSeq)?.(true);
      this.#replies.delete(clientSeq);
    });
  }

  type(clientSeq, line) {
    this.room.send('command', { clientSeq, command: { type: 'terminal.enter', line } });
    return new Promise((resolve) => this.#replies.set(clientSeq, resolve));
  }

  leave() {
    void this.room?.leave();
  }
}
