import type { SeatGrant } from '#server/protocol/messages';
import { RoomConnection } from '../../app/client/room-connection';

const TERMINAL = 't1';

/** A student without a browser: the real client's connection, driven by lines. */
export class SimulatedStudent implements Disposable {
  private constructor(
    private readonly connection: RoomConnection,
    private readonly seat: string,
  ) {}

  static async join(url: string, code: string, name: string): Promise<SimulatedStudent> {
    const response = await fetch(`${url}/api/rooms/${code}/join`, { method: 'POST', body: JSON.stringify({ name }) });
    const grant = (await response.json()) as SeatGrant;
    const connection = new RoomConnection(code, grant, url);
    const student = new SimulatedStudent(connection, grant.seat);
    await student.until(() => connection.status.is === 'live');
    return student;
  }

  /** Types a line and waits until the prompt is back. */
  async type(line: string): Promise<void> {
    const before = this.terminal?.nextJob ?? 0;
    await this.connection.send({ type: 'terminal.enter', host: this.seat, terminal: TERMINAL, line });
    await this.until(() => (this.terminal?.nextJob ?? 0) > before && this.terminal?.job === null);
  }

  [Symbol.dispose](): void {
    this.connection.close();
  }

  private get terminal() {
    return this.connection.replica.state.privates.get(this.seat)?.terminals.get(TERMINAL);
  }

  private until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        stop();
        resolve();
      };
      const stop = this.connection.subscribe(look);
      look();
    });
  }
}
