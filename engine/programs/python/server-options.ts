import { basename, resolvePath } from '../../model/path';
import type { Surroundings } from '../program';
import { readText } from '../static-files';
import type { ServerOptions } from './python-service';

/** What `flask run`, `uvicorn main:app`, `gunicorn app:app` or `fastapi run` asks for; null for any other command. */
export function serverOptions(around: Surroundings): ServerOptions | null {
  const { env, cwd } = around;
  const viaPython = /^python/.test(basename(around.argv[0] ?? ''));
  const at = around.argv.indexOf('-m');
  const argv = viaPython && at > 0 ? around.argv.slice(at + 1) : viaPython ? [] : around.argv;
  const tool = basename(argv[0] ?? '');
  const args = argv.slice(1);
  const option = (...names: string[]): string | undefined => {
    for (const [i, arg] of args.entries()) {
      if (names.includes(arg)) return args[i + 1];
      const named = names.find((name) => name.startsWith('--') && arg.startsWith(`${name}=`));
      if (named) return arg.slice(named.length + 1);
    }
    return undefined;
  };
  const made = (
    manner: ServerOptions['manner'],
    what: string,
    host: string,
    port: number,
    debug = false,
  ): ServerOptions => ({
    target: { kind: 'application', what, application: '' },
    manner,
    host,
    port,
    debug,
  });
  if (tool === 'flask' && args.includes('run')) {
    const named = (option('--app', '-A') ?? env.get('FLASK_APP'))?.replace(/\.py(?=:|$)/, '');
    const found = ['wsgi', 'app'].find((name) => readText(around, resolvePath(cwd, `${name}.py`)) !== null);
    const debug = args.includes('--debug') || /^(1|true)$/i.test(env.get('FLASK_DEBUG') ?? '');
    const host = option('--host', '-h') ?? env.get('FLASK_RUN_HOST') ?? '127.0.0.1';
    const port = Number(option('--port', '-p') ?? env.get('FLASK_RUN_PORT') ?? 5000);
    return made('flask', named ?? found ?? 'app', host, port, debug);
  }
  const application = args.find((arg) => /^[\w.]+:\w+(\(\))?$/.test(arg));
  if (tool === 'uvicorn' && application) {
    return made('uvicorn', application, option('--host') ?? '127.0.0.1', Number(option('--port') ?? 8000));
  }
  if (tool === 'gunicorn' && application) {
    const [, host = '127.0.0.1', port = '8000'] = /^(.*):(\d+)$/.exec(option('--bind', '-b') ?? '') ?? [];
    return made('gunicorn', application, host || '0.0.0.0', Number(port));
  }
  if (tool === 'fastapi' && /^(run|dev)$/.test(args[0] ?? '')) {
    const file =
      args.find((arg) => arg.endsWith('.py')) ??
      ['main.py', 'app.py', 'app/main.py'].find((name) => readText(around, resolvePath(cwd, name)) !== null);
    const what = `${(file ?? 'main.py').replace(/\.py$/, '').replaceAll('/', '.')}:app`;
    return made(
      'uvicorn',
      what,
      option('--host') ?? (args[0] === 'run' ? '0.0.0.0' : '127.0.0.1'),
      Number(option('--port') ?? 8000),
    );
  }
  return null;
}
