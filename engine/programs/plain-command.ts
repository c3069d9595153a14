import { parse } from 'shell-quote';

/** Anything that a shell would have to interpret. */
const INTERPRETED = /[$`\\|&;<>()*?[\]{}~#!\n]/;

/** What a shell does itself, because no program could do it for the shell, and the words that begin its statements. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  `. : alias bg break cd command continue eval exec exit export fg getopts hash jobs let local read readonly return set
  shift source times trap type ulimit umask unalias unset wait
  case do done elif else esac fi for function if in select then time until while`.split(/\s+/),
);

/**
 * The words of a shell text that is a single plain command (`nginx -g 'daemon off;'`, `exec node server.js`), or null
 * when a shell is needed to run it. A leading `exec` is dropped: a shell given one command replaces itself anyway.
 */
export function plainCommand(text: string): string[] | null {
  if (INTERPRETED.test(text.replace(/'[^']*'/g, ''))) return null;
  if ((text.match(/["']/g)?.length ?? 0) % 2 !== 0) return null;
  const words: string[] = [];
  for (const word of parse(text)) {
    if (typeof word !== 'string') return null;
    words.push(word);
  }
  if (words[0] === 'exec') words.shift();
  const [first] = words;
  return first === undefined || OWN_WORDS.has(first) || /^[A-Za-z_]\w*=/.test(first) ? null : words;
}
