/** What an `apt-get` command line asks for. */
export interface AptOptions {
  action: string;
  names: string[];
  yes: boolean;
  recommends: boolean;
  purge: boolean;
  autoremove: boolean;
  simulate: boolean;
  /** How often `-q`. */
  quiet: number;
}

const IGNORED = new Set([
  '--fix-missing',
  '--fix-broken',
  '-f',
  '-m',
  '--no-upgrade',
  '--only-upgrade',
  '--reinstall',
  '--allow-downgrades',
  '--allow-unauthenticated',
  '--allow-releaseinfo-change',
  '--force-yes',
  '--no-show-progress',
  '-V',
  '-u',
]);

/** Reads a command line; a string is what apt says about a wrong one (exit code 100). */
export function aptOptions(args: readonly string[]): AptOptions | string {
  const options: AptOptions = {
    ...{ action: '', names: [], yes: false, recommends: true, purge: false, autoremove: false },
    ...{ simulate: false, quiet: 0 },
  };
  const words: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith('-')) words.push(arg);
    else if (/^-[yqsf]{2,}$/.test(arg)) rest.unshift(...[...arg.slice(1)].map((letter) => `-${letter}`));
    else if (arg === '-y' || arg === '--yes' || arg === '--assume-yes') options.yes = true;
    else if (arg === '--no-install-recommends') options.recommends = false;
    else if (arg === '--install-recommends' || arg === '--install-suggests') options.recommends = true;
    else if (arg === '--purge') options.purge = true;
    else if (arg === '--auto-remove' || arg === '--autoremove') options.autoremove = true;
    else if (arg === '-s' || arg === '--simulate' || arg === '--dry-run') options.simulate = true;
    else if (/^(-q|--quiet)(=\d)?$/.test(arg)) options.quiet += Number(/\d/.exec(arg)?.[0] ?? 1);
    else if (arg === '-o' || arg === '-t') rest.shift();
    else if (/^-o./.test(arg) || /^-t./.test(arg) || IGNORED.has(arg)) continue;
    else if (arg.startsWith('--'))
      return `E: Command line option ${arg} is not understood in combination with the other options\n`;
    else
      return `E: Command line option '${arg[1]}' [from ${arg}] is not understood in combination with the other options.\n`;
  }
  const [action = '', ...names] = words;
  // `-qq` means yes as well.
  return { ...options, action, names, yes: options.yes || options.quiet >= 2 };
}
