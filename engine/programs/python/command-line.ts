/** What a line that starts Python asks for. */
export interface PythonCommand {
  kind: 'version' | 'code' | 'module' | 'file' | 'prompt' | 'input' | 'help' | 'unknown';
  /** The code, the module, the file, or the option that is not known. */
  what: string;
  /** `sys.argv`. */
  argv: readonly string[];
  unbuffered: boolean;
  /** `-i`: a prompt afterwards. */
  inspect: boolean;
}

/** Reads the arguments behind the name of the program. */
export function pythonCommandLine(args: readonly string[], env: ReadonlyMap<string, string>): PythonCommand {
  let unbuffered = (env.get('PYTHONUNBUFFERED') ?? '') !== '';
  let inspect = false;
  const made = (kind: PythonCommand['kind'], what: string, argv: readonly string[]) => ({
    kind,
    what,
    argv,
    unbuffered,
    inspect,
  });
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] as string;
    const next = args[i + 1] ?? '';
    if (arg === '-c') return made('code', next, ['-c', ...args.slice(i + 2)]);
    if (arg === '-m') return made('module', next, args.slice(i + 1));
    if (arg === '-') return made('input', '', args.slice(i));
    if (/^(-V|-VV|--version)$/.test(arg)) return made('version', '', []);
    if (/^(-h|--help|-\?)$/.test(arg)) return made('help', '', []);
    if (!arg.startsWith('-')) return made('file', arg, args.slice(i));
    if (arg === '-W' || arg === '-X') i += 1;
    else if (/^-[uBEIOsSqvdbPi]+$/.test(arg)) {
      unbuffered ||= arg.includes('u');
      inspect ||= arg.includes('i');
    } else if (!/^-[WX]./.test(arg)) return made('unknown', arg, []);
  }
  return made('prompt', '', ['']);
}

/** What Python says of an option that it does not have; it ends with code 2. */
export function unknownOption(option: string): string {
  return `Unknown option: ${option.slice(0, 2)}\nusage: python3 [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry \`python3 -h' for more information.\n`;
}
