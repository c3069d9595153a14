import type { IncomingRequest } from '../../program';
import type { Running } from '../effects';

/** What a server of the program sends back. */
export interface Reply {
  status: number;
  type: string;
  headers: readonly (readonly [string, string])[];
  body: string;
  /** The `Server` header where it is not that of the manner. */
  server?: string;
  /** The program keeps its log itself. */
  quiet?: boolean;
  /** The connection ends without an answer. */
  broken?: boolean;
}

/** The program has come to where it serves for as long as it lives: nothing after it is played. */
export class Serving {
  constructor(
    readonly port: number,
    /** How it announces itself, how it notes a request, and how it ends. */
    readonly manner: 'flask' | 'gunicorn' | 'uvicorn' | 'http.server',
    readonly answer: (request: IncomingRequest) => Running<Reply>,
    /** Its name in the announcement, and whether it watches its files. */
    readonly about: { name: string; debug: boolean; host: string },
  ) {}
}

/** Text of a form or a query: `a=1&b=two+words`. */
export function decodedPairs(text: string): [string, string][] {
  return text
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return [decoded(name), decoded(value)];
    });
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
