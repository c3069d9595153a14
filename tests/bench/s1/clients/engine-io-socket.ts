import { WebSocket } from 'ws';

interface Handlers {
  /** An event, `["name",…]`, still as bytes. */
  event(payload: Buffer): void;
  /** An event with so many binary parts, which follow. */
  binaryEvent?(text: string, parts: Buffer[]): void;
  ack?(id: number, text: string): void;
  bytes(count: number): void;
}

const COMMA = ','.charCodeAt(0);

/**
 * Socket.IO's protocol (Engine.IO 4 over a WebSocket) spoken by hand: Socket.IO's own client costs more processor time
 * for each message than the server under test. See socket.io's "Socket.IO protocol" page, version 5.
 */
export class EngineIoSocket {
  private socket: WebSocket | null = null;
  private pendingBinary: { text: string; left: number; parts: Buffer[] } | null = null;

  /** @param namespace `''` for the main one, else such as `/class` */
  constructor(
    private readonly port: number,
    private readonly namespace: string,
    private readonly handlers: Handlers,
  ) {}

  /** Resolves when the namespace has let us in. */
  connect(auth: unknown): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${this.port}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
    });
    this.socket = socket;
    return new Promise((entered, refused) => {
      socket.on('error', refused);
      socket.on('close', () => refused(new Error('closed before it was open')));
      socket.on('message', (data: Buffer, binary: boolean) => {
        this.handlers.bytes(data.length);
        if (binary) this.part(data);
        else this.packet(data, auth, entered, refused);
      });
    });
  }

  emit(args: unknown[], ackId: number | null = null): void {
    this.socket?.send(`42${this.prefix}${ackId ?? ''}${JSON.stringify(args)}`);
  }

  close(): void {
    this.socket?.close();
  }

  private get prefix(): string {
    return this.namespace === '' ? '' : `${this.namespace},`;
  }

  private packet(data: Buffer, auth: unknown, entered: () => void, refused: (error: Error) => void): void {
    switch (String.fromCharCode(data[0] ?? 0)) {
      case '0':
        this.socket?.send(`40${this.prefix}${auth ? JSON.stringify(auth) : ''}`);
        return;
      case '2':
        this.socket?.send('3');
        return;
      case '4':
        break;
      default:
        return;
    }
    switch (String.fromCharCode(data[1] ?? 0)) {
      case '0':
        entered();
        return;
      case '2':
        this.handlers.event(this.payload(data));
        return;
      case '3': {
        const [, id = '', text = ''] = /^(\d+)(.*)$/s.exec(this.payload(data).toString()) ?? [];
        this.handlers.ack?.(Number(id), text);
        return;
      }
      case '4':
        refused(new Error(`refused: ${data}`));
        return;
      case '5': {
        const [, parts = '0', text = ''] = /^45(\d+)-(?:\/[^,]*,)?(.*)$/s.exec(data.toString()) ?? [];
        this.pendingBinary = { text, left: Number(parts), parts: [] };
        return;
      }
    }
  }

  /** What follows the two type digits and the namespace. */
  private payload(data: Buffer): Buffer {
    return this.namespace === '' ? data.subarray(2) : data.subarray(data.indexOf(COMMA) + 1);
  }

  private part(data: Buffer): void {
    const pending = this.pendingBinary;
    if (!pending) return;
    pending.parts.push(data);
    pending.left -= 1;
    if (pending.left > 0) return;
    this.pendingBinary = null;
    this.handlers.binaryEvent?.(pending.text, pending.parts);
  }
}
