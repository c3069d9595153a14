import type { Command } from 'just-bash';
import { debianArchive } from '../packages/debian-archive';
import { dpkgDatabase, filesOf } from '../packages/dpkg-database';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

const HEAD = `Desired=Unknown/Install/Remove/Purge/Hold
| Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend
|/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)
`;

/** `dpkg -l`, `-L`, `-s`, `-S`, `--print-architecture`, and `dpkg-query` likewise. */
export function dpkgCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const flag = args.find((arg) => arg.startsWith('-')) ?? '';
    const names = args.filter((arg) => !arg.startsWith('-'));
    if (flag === '--print-architecture') return printed('amd64\n');
    if (flag === '--version') return printed("Debian 'dpkg' package management program version 1.21.22 (amd64).\n");
    const archive = await debianArchive(context.fs);
    const { installed } = await dpkgDatabase(context.fs, archive);
    const missing = names.filter((name) => !installed.has(name));
    switch (flag) {
      case '-l':
      case '--list': {
        const chosen = [...installed.values()].filter(
          ({ name }) => names.length === 0 || names.some((pattern) => glob(pattern).test(name)),
        );
        if (names.length > 0 && chosen.length === 0) {
          return failed(names.map((name) => `dpkg-query: no packages found matching ${name}\n`).join(''));
        }
        const rows = chosen.map(({ name, version, architecture }) => ({
          name: name.startsWith('lib') && architecture === 'amd64' ? `${name}:amd64` : name,
          version,
          architecture,
          about: archive.describe(name),
        }));
        const width = (of: (row: (typeof rows)[number]) => string, least: number) =>
          Math.max(least, ...rows.map((row) => of(row).length));
        const [name, version, architecture] = [
          width((row) => row.name, 14),
          width((row) => row.version, 12),
          width((row) => row.architecture, 12),
        ];
        const rule = `+++-${'='.repeat(name)}-${'='.repeat(version)}-${'='.repeat(architecture)}-${'='.repeat(33)}\n`;
        const row = (state: string, a: string, b: string, c: string, d: string) =>
          `${state}${a.padEnd(name)} ${b.padEnd(version)} ${c.padEnd(architecture)} ${d}\n`;
        return printed(
          HEAD +
            row('||/ ', 'Name', 'Version', 'Architecture', 'Description') +
            rule +
            rows.map((one) => row('ii  ', one.name, one.version, one.architecture, one.about)).join(''),
        );
      }
      case '-L':
      case '--listfiles': {
        const [first = ''] = missing;
        if (missing.length > 0) return failed(`dpkg-query: package '${first}' is not installed\n`);
        const files = await Promise.all(names.map((name) => filesOf(context.fs, name)));
        return printed(
          files
            .flatMap((paths) => ['/.', ...(paths ?? [])])
            .join('\n')
            .concat('\n'),
        );
      }
      case '-s':
      case '--status': {
        const [first] = missing;
        if (first !== undefined) {
          return failed(`dpkg-query: package '${first}' is not installed and no information is available\n`);
        }
        return printed(
          names
            .flatMap((name) => installed.get(name) ?? [])
            .map(
              (one) =>
                `Package: ${one.name}\nStatus: install ok installed\nArchitecture: ${one.architecture}\nVersion: ${one.version}\nDescription: ${archive.describe(one.name)}\n`,
            )
            .join('\n'),
        );
      }
      case '-S':
      case '--search': {
        for (const one of installed.keys()) {
          const path = (await filesOf(context.fs, one))?.find((file) => file.endsWith(names[0] ?? '\0'));
          if (path) return printed(`${one}: ${path}\n`);
        }
        return failed(`dpkg-query: no path found matching pattern ${names[0] ?? ''}\n`);
      }
      default:
        return failed(
          `dpkg: this room simulates only -l, -L, -s, -S and --print-architecture, not ${flag || 'that'}\n`,
          2,
        );
    }
  };
}

function glob(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}
