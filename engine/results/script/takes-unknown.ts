import { dockerWords, operands } from './docker-words';

/** Commands that end or take away containers, images and volumes. */
const ENDS = /^(kill|pause|restart|rm|rmi|stop)$/;

/**
 * Whether a line ends or takes away what only a shell finds out: `docker rm $(cat ids)`, `… | while read id; do docker
 * stop $id; done`. A loop over words that stand there is known.
 * @param commands as of `commandsOf`
 */
export function takesUnknown(commands: readonly (readonly string[])[]): boolean {
  const known = commands.flatMap((words) => (words[0] === 'for' && words[2] === 'in' ? looped(words) : []));
  return commands.some((words) => {
    const command = dockerWords(words);
    if (!command) return false;
    const [first = '', ...others] = operands(command);
    const isGroup = /^(image|network|volume)$/.test(command.name);
    if (!ENDS.test(isGroup ? first : command.name)) return false;
    // `web$n` can be no other than one of the script's own names.
    return (isGroup ? others : [first, ...others]).some(
      (word) => /^["']?\$/.test(word) && !known.includes(word.replace(/[${}]/g, '')),
    );
  });
}

function looped([, name = '', , ...over]: readonly string[]): string[] {
  return over.some((word) => /[$*?[]/.test(word)) ? [] : [name];
}
