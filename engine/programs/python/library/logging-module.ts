import type { Running } from '../effects';
import { percentFormat } from '../percent-format';
import type { Runtime } from '../runtime';
import { str } from '../show';
import { Foreign, PyDict, type PyModule, PyTuple, type Value } from '../values';
import { logTime } from './log-time';
import { moduleOf, thing } from './module-of';

const LEVELS = { DEBUG: 10n, INFO: 20n, WARNING: 30n, ERROR: 40n, CRITICAL: 50n } as const;

/** `logging`, to standard error or where a handler says. */
export function loggingModule({ world }: Runtime): PyModule {
  let least: bigint = LEVELS.WARNING;
  let format = '%(levelname)s:%(name)s:%(message)s';
  let stream: 'stdout' | 'stderr' = 'stderr';
  let configured = false;
  const say = (name: string, level: keyof typeof LEVELS) =>
    function* ([message = '', ...args]: readonly Value[]): Running<Value> {
      if (LEVELS[level] < least) return null;
      let text = yield* str(message);
      if (args.length > 0) text = yield* percentFormat(text, new PyTuple(args));
      const asctime = logTime(world.now());
      const fields = PyDict.of([
        ['levelname', level],
        ['name', name],
        ['message', text],
        ['asctime', asctime],
      ]);
      const line = configured || name === 'root' ? yield* percentFormat(format, fields) : text;
      world.print(stream, `${line}\n`);
      return null;
    };
  const methods = (name: string) => ({
    debug: say(name, 'DEBUG'),
    info: say(name, 'INFO'),
    warning: say(name, 'WARNING'),
    error: say(name, 'ERROR'),
    exception: say(name, 'ERROR'),
    critical: say(name, 'CRITICAL'),
    setLevel: ([level = null]: readonly Value[]) => {
      least = levelOf(level);
      return null;
    },
    addHandler: () => null,
  });
  const handler = ([given]: readonly Value[]) => {
    if (given instanceof Foreign && given.attributes.get('name') === '<stdout>') stream = 'stdout';
    return thing('StreamHandler', { setLevel: () => null, setFormatter: () => null });
  };
  return moduleOf(
    'logging',
    {
      ...methods('root'),
      getLogger: ([name]) =>
        thing('Logger', methods(typeof name === 'string' ? name : 'root'), { name: name ?? 'root' }),
      basicConfig: (_args, keywords) => {
        configured = true;
        const level = keywords.get('level');
        if (level !== undefined) least = levelOf(level);
        const wanted = keywords.get('format');
        if (typeof wanted === 'string') format = wanted;
        if (keywords.has('stream')) handler([keywords.get('stream') ?? null]);
        return null;
      },
      StreamHandler: handler,
      Formatter: () => thing('Formatter', {}),
    },
    LEVELS,
  );
}

function levelOf(level: Value): bigint {
  if (typeof level === 'bigint') return level;
  return LEVELS[String(level) as keyof typeof LEVELS] ?? LEVELS.WARNING;
}
