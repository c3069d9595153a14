/** What an `apk` command line asks for. */
export interface ApkOptions {
  action: string;
  names: string[];
  cache: boolean;
  update: boolean;
  quiet: boolean;
  /** `--virtual NAME`. */
  group: string | null;
  flags: readonly string[];
}

export function apkOptions(args: readonly string[]): ApkOptions {
  const options: ApkOptions = {
    ...{ action: '', names: [], cache: true, update: false, quiet: false, group: null },
    flags: args.filter((arg) => arg.startsWith('-')),
  };
  const words: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--virtual' || arg === '-t') options.group = rest.shift() ?? null;
    else if (arg.startsWith('--virtual=')) options.group = arg.slice('--virtual='.length);
    else if (['--repository', '-X', '--root', '-p', '--arch', '--cache-dir'].includes(arg)) rest.shift();
    else if (arg === '--no-cache') options.cache = false;
    else if (arg === '--update' || arg === '-U' || arg === '--update-cache') options.update = true;
    else if (arg === '-q' || arg === '--quiet') options.quiet = true;
    else if (!arg.startsWith('-')) words.push(arg);
  }
  const [action = '', ...names] = words;
  return { ...options, action, names };
}
