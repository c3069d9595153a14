import type { ArgumentCount } from './command';

/**
 * A mistake on the command line with its usage block (docker-facts §2.5). Ends without a line end, as `docker` prints it
 * through a logger that adds one.
 * @param path `docker run`. @param usage what follows it in the usage line.
 */
export function flagMistake(message: string, path: string, usage: string): string {
  return `${message}\n\nUsage:  ${`${path} ${usage}`.trim()}\n\nRun '${path} --help' for more information\n`;
}

/**
 * Docker's complaint about the number of arguments, or null. The odd `SRun` is what 28.2.2 prints; the plugin buildx puts
 * `ERROR: ` before it.
 */
export function argumentMistake(takes: ArgumentCount, given: number, path: string, usage: string): string | null {
  const found = complaint(takes, given);
  if (!found) return null;
  const [what, hint] = found;
  const error = path.startsWith('docker buildx ') ? 'ERROR: ' : '';
  return `${error}docker: '${path}' ${what}\n\nUsage:  ${`${path} ${usage}`.trim()}\n\n${hint} '${path} --help' for more information\n`;
}

function complaint(takes: ArgumentCount, given: number): [what: string, hint: string] | null {
  switch (takes.kind) {
    case 'none':
      return given > 0 ? ['accepts no arguments', 'Run'] : null;
    case 'exactly':
      return given === takes.count ? null : [`requires ${counted(takes.count)}`, 'Run'];
    case 'at least':
      return given >= takes.count ? null : [`requires at least ${counted(takes.count)}`, 'See'];
    case 'at most':
      return given <= takes.count ? null : [`requires at most ${counted(takes.count)}`, 'SRun'];
    case 'between':
      return given >= takes.least && given <= takes.most
        ? null
        : [`requires at least ${takes.least} and at most ${counted(takes.most)}`, 'Run'];
    case 'any':
      return null;
    default:
      return takes satisfies never;
  }
}

function counted(count: number): string {
  return count === 1 ? '1 argument' : `${count} arguments`;
}
