import type { NetworkQuestion, NetworkReply } from '../../model/network-reach';
import type { JsonValue } from '../../model/process';
import type { Printed } from '../program';

/** What a client does, question by question to the network; whoever drives it gets the answers. */
export type Talk<T> = Generator<NetworkQuestion, T, NetworkReply>;

/** What a client finds around it. */
export interface ClientAround {
  /** Its own name first. */
  argv: readonly string[];
  env: ReadonlyMap<string, string>;
  /** The name of the user who runs it. */
  user: string;
  /** Whether its output is a terminal's. */
  tty: boolean;
  /** Whether somebody types; otherwise its input is read to the end, without prompts. */
  interactive: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** The text of a file, or null. */
  read(path: string): string | null;
}

/** It has ended, or waits for a line. */
export type ClientStep = { print: readonly Printed[] } & (
  | { exit: number }
  | {
      memory: JsonValue;
      prompt: string;
      /** What is typed next is not to be shown or kept. */
      secret?: true;
    }
);

/** A program that asks a server and may be typed at: `redis-cli`, `psql`. All that it knows is in its memory. */
export interface Client {
  readonly name: string;
  begin(around: ClientAround): Talk<ClientStep>;
  /** A line without its end; null is the end of its input. */
  line(around: ClientAround, memory: JsonValue, line: string | null): Talk<ClientStep>;
  /** Ctrl-C. */
  interrupted(memory: JsonValue): ClientStep;
  /** What a terminal shows for Ctrl-D. */
  readonly farewell: string;
}

/** Begins a client and gives it all of its input, as a pipe does. */
export function* runClient(client: Client, around: ClientAround, stdin: string) {
  const print: Printed[] = [];
  let step = yield* client.begin(around);
  print.push(...step.print);
  const lines: (string | null)[] = (stdin.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => line.replace(/\n$/, ''));
  for (const line of [...lines, null]) {
    if ('exit' in step) break;
    step = yield* client.line(around, step.memory, line);
    print.push(...step.print);
  }
  return { print, code: 'exit' in step ? step.exit : 0 };
}
