import type { RealCommand } from './real-docker';

type Commands = ReadonlyMap<string, Pick<RealCommand, 'usage'>>;

const USAGE = '%usage';

/** An answer with the usage line of its command taken out, which most answers end with. */
export function withoutUsage(text: string, argv: readonly string[], commands: Commands): string {
  const usage = usageOf(argv, commands);
  return usage === '' ? text : text.replace(usage, USAGE);
}

/** And put in again. */
export function withUsage(text: string, argv: readonly string[], commands: Commands): string {
  return text.replace(USAGE, usageOf(argv, commands));
}

function usageOf(argv: readonly string[], commands: Commands): string {
  for (let count = argv.length; count > 0; count -= 1) {
    const path = argv.slice(0, count).join(' ');
    const command = commands.get(path);
    if (command) return `\n\nUsage:  ${command.usage}\n\nRun 'docker ${path} --help' for more information\n`;
  }
  return '';
}
