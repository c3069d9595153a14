import type { Cli } from '../../cli';
import { humanSize } from '../../format/human-size';

/** One block of a prune's report: a heading, a line for each thing that is gone, an empty line. Nothing gone, nothing said. */
export function deletedBlock(cli: Cli, heading: string, deleted: readonly string[]): void {
  if (deleted.length > 0) cli.out(`${heading}:\n${deleted.map((line) => `${line}\n`).join('')}\n`);
}

/** The last line of every prune but that of networks. */
export function reclaimedLine(cli: Cli, bytes: number): void {
  cli.out(`Total reclaimed space: ${humanSize(bytes)}\n`);
}
