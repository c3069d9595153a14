import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { printed } from './outcome';

/** `df` and `df -h`: a container's root is an overlay on the disk of its host. */
export function dfCommand(context: RunContext): Command['execute'] {
  const root = context.run.place === 'host' ? '/dev/vda1' : 'overlay';
  return async (args) => {
    const human = args.join('').includes('h');
    const rows = [
      ['Filesystem', human ? 'Size' : '1K-blocks', 'Used', human ? 'Available' : 'Available', 'Use%', 'Mounted on'],
      [root, human ? '39.1G' : '41020640', human ? '6.2G' : '6521344', human ? '32.9G' : '34499296', '16%', '/'],
      ['tmpfs', human ? '64.0M' : '65536', '0', human ? '64.0M' : '65536', '0%', '/dev'],
    ];
    const line = (cells: readonly string[]) => {
      const [first = '', ...more] = cells;
      return `${first.padEnd(20)} ${more
        .slice(0, 4)
        .map((cell) => cell.padStart(9))
        .join(' ')} ${more[4]}\n`;
    };
    return printed(rows.map(line).join(''));
  };
}
