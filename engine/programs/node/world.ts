import type { Printed, Surroundings } from '../program';
import type { Limits } from './limits';
import type { ServerRequest, ServerResponse } from './server-exchange';
import type { NativeFunction } from './values';

export interface Timer {
  milliseconds: number;
  again: boolean;
  call: NativeFunction;
}

/** What a program has told Node to do, collected while its modules run. */
export interface World {
  around: Surroundings;
  /** The entry file. */
  entry: string;
  limits: Limits;
  printed: Printed[];
  /** Who answers on which port. */
  servers: Map<number, (request: ServerRequest, response: ServerResponse) => void>;
  /** Ports among them that are opened at the loopback address alone. */
  local: Set<number>;
  /** In the order of their making, which is the same every time a program is begun. */
  timers: Timer[];
  /** True while the entry module runs: later timers are let off at once. */
  beginning: boolean;
  signals: Map<string, NativeFunction>;
  /** Set when the program closed its server: nothing keeps it alive any more. */
  closed: boolean;
  /** Counts what the program asked of chance in this turn. */
  draws: number;
}

/** `process.exit(code)`. */
export class Exit {
  constructor(readonly code: number) {}
}
