import type { Container, HostConfig } from '../model/container';
import { PLAIN_HOST_CONFIG } from '../model/plain-host-config';
import type { Result } from '../model/result';
import type { Conversation } from '../room/conversation';
import type { HttpResult, WakePurpose } from '../room/effects';
import { TestRoom, type TestSandbox } from '../room/testing';
import type { CreateRequest } from './api/create-request';
import type { ExecRequest } from './api/exec-request';
import { SimulatedDaemon } from './daemon';

export const PLAIN_REQUEST: CreateRequest = {
  name: null,
  image: 'busybox',
  cmd: null,
  entrypoint: null,
  env: [],
  labels: [],
  workingDir: null,
  user: null,
  hostname: null,
  exposedPorts: [],
  tty: false,
  openStdin: false,
  stopSignal: null,
  stopTimeout: null,
  hostConfig: PLAIN_HOST_CONFIG,
};

export type TestRequest = Partial<Omit<CreateRequest, 'hostConfig'>> & { host?: Partial<HostConfig> };

/** The host of one student with its daemon, for tests of the daemon. */
export class TestHost {
  readonly room = new TestRoom();
  readonly daemon = new SimulatedDaemon(() => this.room.tx(), 's1');
  private readonly ring = (_seat: string, container: string, purpose: WakePurpose) =>
    this.daemon.wake(container, purpose);

  create(name: string, cmd: readonly string[], { host, ...more }: TestRequest = {}): Result<{ id: string }> {
    return this.daemon.containerCreate({
      ...PLAIN_REQUEST,
      name,
      cmd,
      ...more,
      hostConfig: { ...PLAIN_HOST_CONFIG, ...host },
    });
  }

  /** Creates and starts; a refusal makes the test fail. */
  run(name: string, cmd: readonly string[], more: TestRequest = {}, stdin?: string): Container {
    expectOk(this.create(name, cmd, more));
    expectOk(this.daemon.containerStart(name, stdin === undefined ? {} : { stdin }));
    return this.room.container(name);
  }

  /** Lets time pass, ringing what was asked for. */
  pass(milliseconds: number): void {
    this.room.pass(milliseconds, this.ring);
  }

  converse<T>(conversation: Conversation<T>, sandbox?: TestSandbox): T {
    return this.room.converse(conversation, this.ring, sandbox);
  }

  stop(name: string, options: { signal?: string; timeout?: number } = {}) {
    return this.converse(this.daemon.containerStop(name, options));
  }

  exec(name: string, argv: readonly string[], more: Partial<ExecRequest> = {}, stdin?: string) {
    const request = { argv, env: [], workingDir: null, user: null, tty: false, stdin: false, ...more };
    const created = this.daemon.execCreate(name, request);
    if (!created.ok) return { error: created.error, code: 1, out: '', err: '' };
    const printed = { out: '', err: '' };
    const output = {
      out: (text: string) => {
        printed.out += text;
      },
      err: (text: string) => {
        printed.err += text;
      },
    };
    const code = this.converse(this.daemon.execStart(created.value.id, output, stdin));
    return { ...printed, code, error: undefined };
  }

  /** Asks like curl from the host's shell. */
  curl(url: string, from: 'host' | { container: string } = 'host', method = 'GET', body = ''): HttpResult {
    const headers = [['User-Agent', 'curl/8.5.0']] as const;
    return this.daemon.http(from, { method, url, headers, body });
  }

  body(url: string, from: 'host' | { container: string } = 'host'): string {
    const result = this.curl(url, from);
    return result.ok ? result.response.body : result.failure;
  }

  /** Everything in a container's log. */
  logs(name: string): string {
    return (this.room.state.privates.get('s1')?.logs.get(this.room.container(name).id) ?? [])
      .map(({ text }) => text)
      .join('');
  }

  state(name: string) {
    return this.room.container(name).state;
  }

  /** Writes a text file in a container, as a shell in it would. */
  write(name: string, path: string, text: string): void {
    expectOk(this.daemon.containerWrite(name, [[path, this.room.file(text)]]));
  }

  last(type: string) {
    return this.room.effects.filter((effect) => effect.type === type).at(-1);
  }
}

export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.message}`);
  return result.value;
}
