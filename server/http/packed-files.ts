import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import Negotiator from 'negotiator';
import { urlOf } from './url-of';

/** Where Next has browsers look for the scripts and styles of the screens; their names change with what is in them. */
const AT = '/_next/static/';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * The scripts and styles of the screens, packed when they were built (`server/start/pack-screens`) and kept in memory: Next
 * would pack each of them anew for every browser that asks (decision 109).
 */
export class PackedFiles {
  /** By what browsers ask for. */
  private readonly files: ReadonlyMap<string, Buffer>;

  /** @param folder what `/_next/static/` stands for; one that is not there has no files */
  constructor(folder: string) {
    this.files = new Map(
      packedIn(folder).map((name) => [AT + name.replaceAll(sep, '/').slice(0, -3), readFileSync(join(folder, name))]),
    );
  }

  /** Answers with a packed file; false, and nothing done, when there is none or the browser does not take it. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const { pathname } = urlOf(request);
    const packed = this.files.get(pathname);
    const type = TYPES[extname(pathname)];
    if (!packed || !type) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (new Negotiator(request).encoding(['gzip', 'identity']) !== 'gzip') return false;
    response.writeHead(200, {
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Encoding': 'gzip',
      'Content-Length': packed.length,
      'Content-Type': type,
      Vary: 'Accept-Encoding',
    });
    response.end(packed);
    return true;
  }
}

/** Names of the packed files below a folder. */
function packedIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.gz'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
