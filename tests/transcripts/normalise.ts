import type { RecordedStep } from './transcript';
import { transcriptBlocks } from './transcript-blocks';

const ID = /\b(?:[0-9a-f]{64}|[0-9a-f]{12})\b/g;
const UNIT = 'seconds?|minutes?|hours?|days|weeks|months|years';
const AGE = new RegExp(`\\b(?:Less than a second|About a minute|About an hour|\\d+ (?:${UNIT}))\\b`, 'g');
const STAMP =
  /\b(?!0001-)\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?: ?(?:Z|[+-]\d\d:?\d\d))?(?: [A-Z]{3,4})?(?=\W|$)/g;
const SIZE = /\b\d+(?:\.\d+)?(?:e\+\d+)?(?:B|kB|MB|GB|TB|KiB|MiB|GiB)\b/g;
const NAME = /\b[a-z]+_[a-z]+\b/g;
/** Event names that look like made-up container names. */
const NOT_NAMES = new Set(['exec_create', 'exec_start', 'exec_die', 'health_status']);
const MAC = /\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/g;
const IP = /\b(?:\d{1,3}\.){3}\d{1,3}\b/g;
const HIGH_PORT = /(0\.0\.0\.0|127\.0\.0\.1|\[::\]):(\d{5})\b/g;
const NOTICE = /^DEPRECATED: The legacy builder[^\n]*\n?(?:[ \t]+[^\n]*\n?)*\n?/m;
const WAITING = /^[0-9a-f]{12}: (?:Waiting|Verifying Checksum|Retrying.*)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with ESC
const COLOUR = /\x1b\[[0-9;]*[A-Za-z]/g;
const FIRST_EPHEMERAL_PORT = 32_768;

/**
 * The same steps with everything replaced that may differ between two correct runs of them: IDs, made-up names and
 * addresses by the step and place where they turn up first (so it is still checked that it *is* the same one), ages,
 * times, sizes and high ports by a mark. What the student typed stays. Lines that Docker promises no order for are
 * sorted, colours and column widths dropped.
 */
export function normalise(steps: readonly RecordedStep[]): RecordedStep[] {
  const session = new Session(steps.map(({ line }) => line).join('\n'));
  return steps.map((step, index) => {
    const normalised = new StepText(session, step.line, index + 1);
    return { ...step, stdout: normalised.text(step.stdout), stderr: normalised.text(step.stderr) };
  });
}

type Kind = 'id' | 'name' | 'ip';

/** What has turned up so far in a session. */
class Session {
  readonly known: Record<Kind, Map<string, string>> = { id: new Map(), name: new Map(), ip: new Map() };

  constructor(private readonly typed: string) {}

  wasTyped(text: string): boolean {
    return this.typed.includes(text);
  }
}

/** The texts of one step. */
class StepText {
  private readonly fresh: Record<Kind, number> = { id: 0, name: 0, ip: 0 };

  constructor(
    private readonly session: Session,
    private readonly line: string,
    private readonly number: number,
  ) {}

  text(value: string): string {
    const plain = value.replace(/\r/g, '').replace(COLOUR, '').replace(NOTICE, '');
    const lines = plain
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => !WAITING.test(line));
    while (lines.at(-1) === '') lines.pop();
    return transcriptBlocks(this.line, lines)
      .flatMap((block) =>
        block.ordered ? block.lines.map((line) => this.numbered(line)) : this.unordered(block.lines).sort(byCharacters),
      )
      .join('\n');
  }

  /** `<kind STEP.N>`: the N-th new one in this step, so that a surplus one does not renumber what comes later. */
  private place(kind: Kind, key: string): string {
    const known = this.session.known[kind];
    const before = known.get(key);
    if (before !== undefined) return before;
    this.fresh[kind] += 1;
    const place = `${kind}${this.number}.${this.fresh[kind]}`;
    known.set(key, place);
    return place;
  }

  private numbered(line: string): string {
    const { session } = this;
    return this.masked(line)
      .replace(ID, (id) => `<${this.place('id', id.slice(0, 12))}${id.length === 64 ? ':full' : ''}>`)
      .replace(NAME, (name) => (session.wasTyped(name) || NOT_NAMES.has(name) ? name : `<${this.place('name', name)}>`))
      .replace(IP, (ip) => (this.follows(ip) ? ip : `<${this.place('ip', ip)}>`));
  }

  /** New IDs are numbered in the order of what is left of the lines without them; those of lines alike share a number. */
  private unordered(lines: readonly string[]): string[] {
    const alike = new Map<string, string[]>();
    for (const line of lines) {
      const key = this.masked(line)
        .replace(ID, '<id>')
        .replace(NAME, (name) => (this.session.wasTyped(name) ? name : '<name>'));
      alike.set(key, [...(alike.get(key) ?? []), line]);
    }
    return [...alike]
      .sort(([a], [b]) => byCharacters(a, b))
      .flatMap(([, group]) => {
        const shared: string[] = [];
        for (const line of group) {
          for (const [place, [id]] of [...this.masked(line).matchAll(ID)].entries()) {
            const short = id.slice(0, 12);
            const { id: known } = this.session.known;
            if (known.has(short)) continue;
            const first = shared[place];
            if (first === undefined) shared[place] = this.place('id', short);
            else known.set(short, first);
          }
        }
        return group.map((line) => this.numbered(line));
      });
  }

  /** Without everything that is hidden and not numbered. */
  private masked(text: string): string {
    const { line, session } = this;
    const stats = /docker (container )?stats\b/.test(line);
    let masked = text
      .replace(STAMP, '<time>')
      .replace(MAC, '<mac>')
      .replace(AGE, '<age>')
      .replace(SIZE, (size) => ((size === '0B' && !stats) || session.wasTyped(size) ? size : '<size>'))
      .replace(/\bsize: \d+\b/, 'size: <size>')
      .replace(/after \d+ ms/, 'after <n> ms')
      .replace(HIGH_PORT, (all, ip, port) =>
        Number(port) >= FIRST_EPHEMERAL_PORT && !session.wasTyped(port) ? `${ip}:<port>` : all,
      );
    if (/docker system df\b/.test(line)) masked = masked.replace(/\(\d+%\)/g, '(<n>%)');
    if (stats) masked = masked.replace(/\b\d+\.\d+%/g, '<n>%').replace(/ \d+$/, ' <n>');
    if (/\.Pid\b/.test(line)) masked = masked.replace(/\b[1-9]\d*\b/g, '<pid>');
    if (/docker (container )?top\b/.test(line) && !/^(UID|PID)\b/.test(masked)) {
      masked = masked
        .replace(/^(\S+ +)?\d+ +\d+ +\d+ +\S+ +(\S+) +\S+ /, '$1<pid> <pid> <n> <time> $2 <time> ')
        .replace(/^\d+ /, '<pid> ');
    }
    return masked.replace(/ {2,}/g, '  ').trimEnd();
  }

  /** Addresses that follow from the rules: wildcard, loopback, the default bridge, and subnets that were typed. */
  private follows(ip: string): boolean {
    return /^(0\.0\.0\.0|127\.|172\.17\.0\.)/.test(ip) || this.session.wasTyped(ip.replace(/\d+$/, ''));
  }
}

function byCharacters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
