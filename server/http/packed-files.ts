import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, sep } from 'node:path';
import Negotiator from 'negotiator';
import send from 'send';
import { urlOf } from './url-of';

/** Where Next has browsers look for the scripts and styles of the screens; their names change with what is in them. */
const AT = '/_next/static/';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/**
 * The scripts and styles of the screens, packed when they were built (`server/start/pack-screens`): Next would pack each of
 * them anew for every browser that asks, which for a class that comes in at once is most of the server's work.
 */
export class PackedFiles {
  private readonly packed: ReadonlySet<string>;

  /** @param folder what `/_next/static/` stands for; one that is not there has no files */
  constructor(private readonly folder: string) {
    this.packed = new Set(packedIn(folder));
  }

  /** Answers with a packed file; false, and nothing done, when there is none or the browser does not take it. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const { pathname } = urlOf(request);
    const file = `${pathname.slice(AT.length)}.gz`;
    const type = TYPES[extname(pathname)];
    if (!pathname.startsWith(AT) || !type || !this.packed.has(file)) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (new Negotiator(request).encoding(['gzip', 'identity']) !== 'gzip') return false;
    send(request, `/${file}`, { root: this.folder, acceptRanges: false, immutable: true, maxAge: '1y' })
      .on('headers', () => {
        response.setHeader('Content-Encoding', 'gzip');
        response.setHeader('Content-Type', type);
        response.setHeader('Vary', 'Accept-Encoding');
      })
      .pipe(response);
    return true;
  }
}

function packedIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.gz'))
      .map((file) => file.replaceAll(sep, '/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
