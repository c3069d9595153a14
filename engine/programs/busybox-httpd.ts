import { resolvePath } from '../model/path';
import { contentType } from './content-type';
import { httpAnswer, reasonOf } from './http-answer';
import { endsOn, type Program } from './program';
import { staticFile } from './static-files';

/** busybox's own small web server: `httpd -f -p 80 -h /www`. Without `-f` it goes into the background and its container ends. */
export const busyboxHttpd: Program = {
  name: 'busybox httpd',
  start({ argv, cwd }) {
    const value = (flag: string) => {
      const at = argv.findIndex((arg) => arg.startsWith(flag));
      if (at < 0) return undefined;
      return argv[at] === flag ? argv[at + 1] : argv[at]?.slice(flag.length);
    };
    if (!argv.some((arg) => /^-[a-z]*f/.test(arg))) return { kind: 'ends', code: 0, print: [] };
    const port = Number(/(\d+)$/.exec(value('-p') ?? '80')?.[1] ?? 80);
    const root = resolvePath(cwd, value('-h') ?? '.');
    return { kind: 'plays', listens: [port], memory: { root }, wakeAt: null, print: [] };
  },
  signal: endsOn({}),
  request(around, memory, { method, target }) {
    const found = staticFile(around, (memory as { root: string }).root, target, ['index.html']);
    if (found.kind === 'file') {
      const type = contentType(found.path);
      return { response: httpAnswer(method, around.now, { status: 200, type, body: found.text }) };
    }
    const status = found.kind === 'slash' ? 302 : 404;
    const text = status === 404 ? 'The requested URL was not found' : '';
    const body = `<HTML><HEAD><TITLE>${status} ${reasonOf(status)}</TITLE></HEAD>\n<BODY><H1>${status} ${reasonOf(status)}</H1>\n${text}\n</BODY></HTML>\n`;
    const headers: [string, string][] = found.kind === 'slash' ? [['Location', `${target}/`]] : [];
    return { response: httpAnswer(method, around.now, { status, type: 'text/html', headers, body }) };
  },
  uses: { memory: 610 * 1024, cpu: 0 },
};
