import { resolvePath } from '../model/path';
import { UtcTime } from '../model/utc-time';
import type { HttpResponse } from '../room/effects';
import { contentType } from './content-type';
import { byteLength, reasonOf } from './http-answer';
import { loopbackOnly } from './loopback-only';
import { endsOn, type Program, type Started } from './program';
import { staticFile } from './static-files';

const NOT_FOUND = `<HTML><HEAD><TITLE>404 Not Found</TITLE></HEAD>
<BODY><H1>404 Not Found</H1>
The requested URL was not found
</BODY></HTML>
`;

/** Headers as BusyBox 1.35 writes them, but for `Last-Modified` and `ETag`: files have no times here. */
function answer(
  method: string,
  now: number,
  status: number,
  type: string,
  more: readonly (readonly [name: string, value: string])[],
  body: string,
): HttpResponse {
  const head: [string, string][] = [
    ['Date', new UtcTime(now).http],
    ['Connection', 'close'],
    ['Content-type', type],
  ];
  const headers = [...head, ...more];
  return { status, reason: reasonOf(status), headers, body: method === 'HEAD' ? '' : body };
}

function failed(why: string): Started {
  return { kind: 'ends', code: 1, print: [{ stream: 'stderr', text: `httpd: ${why}\n` }] };
}

/** busybox's own small web server: `httpd -f -p 80 -h /www`. Without `-f` it goes into the background and its container ends. */
export const busyboxHttpd: Program = {
  name: 'busybox httpd',
  start({ argv, cwd, fs }) {
    const value = (flag: string) => {
      const at = argv.findIndex((arg) => arg.startsWith(flag));
      if (at < 0) return undefined;
      return argv[at] === flag ? argv[at + 1] : argv[at]?.slice(flag.length);
    };
    const at = value('-p') ?? '80';
    const port = Number(/^(?:.*:)?(\d+)$/.exec(at)?.[1] ?? 0);
    if (port < 1 || port > 65_535) return failed(`bad address '${at}'`);
    const folder = value('-h') ?? '.';
    const root = resolvePath(cwd, folder);
    const found = fs.stat(root);
    if (found?.kind !== 'dir') {
      return failed(
        `can't change directory to '${folder}': ${found ? 'Not a directory' : 'No such file or directory'}`,
      );
    }
    const local = loopbackOnly(/^(.*):\d+$/.exec(at)?.[1], port);
    const played = { listens: [port], ...local, memory: { root }, wakeAt: null };
    if (!argv.some((arg) => /^-[a-z]*f/.test(arg))) return { kind: 'ends', code: 0, print: [], leaves: played };
    return { kind: 'plays', ...played, print: [] };
  },
  signal: endsOn({}),
  request(around, memory, { method, target }) {
    const found = staticFile(around, (memory as { root: string }).root, target, ['index.html']);
    if (found.kind === 'file') {
      const length = ['Content-Length', String(byteLength(found.text))] as const;
      const more = [['Accept-Ranges', 'bytes'], length] as const;
      return { response: answer(method, around.now, 200, contentType(found.path), more, found.text) };
    }
    if (found.kind === 'slash') {
      return { response: answer(method, around.now, 302, 'text/html', [['Location', `${target}/`]], '') };
    }
    return { response: answer(method, around.now, 404, 'text/html', [], NOT_FOUND) };
  },
};
