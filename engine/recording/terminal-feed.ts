import { flat } from '../model/blocks';
import { linesAbove } from '../model/redraw';
import type { SeatId } from '../model/room-state';
import type { Terminal } from '../model/terminal';
import { hostPrompt } from '../room/host-prompt';
import { castColours } from './cast-theme';
import type { RecordedEvent } from './recorded-event';
import { terminalText } from './terminal-text';

/** What a terminal of a recording has shown, as a real terminal is fed it. */
export interface TerminalFeed {
  /** Letters in a line, and lines, with which it begins. */
  readonly columns: number;
  readonly rows: number;
  /** In the order of their moments; those of one moment are in one where that changes nothing. */
  readonly moments: readonly FeedMoment[];
}

/** `at` is in milliseconds since 1970. */
export type FeedMoment = { readonly at: number } & (
  | { readonly kind: 'output'; readonly text: string }
  /** A line was typed at the host's prompt. */
  | { readonly kind: 'command'; readonly line: string; readonly by?: SeatId }
  | { readonly kind: 'resized'; readonly columns: number }
);

const COLUMNS = 80;
const ROWS = 30;
/** Whatever a browser has told: what players can still show. */
const FEWEST = 20;
const MOST = 400;

const WIPE = '\u001b[H\u001b[2J\u001b[3J';

/**
 * Reads the events of one terminal as what a real one would have been sent. Its prompts are not events of their own, so
 * each is drawn as soon as it was to be seen; answers to secret questions are in no event, and not here. Null: nobody
 * has had this terminal.
 */
export function terminalFeed(events: Iterable<RecordedEvent>, seat: SeatId, terminal: string): TerminalFeed | null {
  const own = [...events].flatMap(([, at, event]) => {
    const screen = screenEvent(event, seat, terminal);
    return screen ? [{ at, event: screen }] : [];
  });
  if (!own.some(({ event }) => event.type !== 'host.forgotten')) return null;
  const feed = new Feed();
  own.forEach(({ at, event }, index) => {
    feed.take(at, event, own[index + 1]?.event);
  });
  return feed.done();
}

type Event = RecordedEvent[2];
type ScreenEvent = Extract<Event, { terminal: string } | { type: 'host.forgotten' }>;

function screenEvent(event: Event, seat: SeatId, terminal: string): ScreenEvent | null {
  if (!('seat' in event) || event.seat !== seat) return null;
  if (event.type === 'host.forgotten') return event;
  return 'terminal' in event && event.terminal === terminal ? event : null;
}

class Feed {
  private readonly moments: FeedMoment[] = [];
  private first: number | null = null;
  private columns = COLUMNS;
  private rows = ROWS;
  /** The prompt that is waited at. */
  private prompt: string | null = null;
  /** It is on the screen. */
  private drawn = false;
  private atLineStart = true;

  take(at: number, event: ScreenEvent, next: ScreenEvent | undefined): void {
    switch (event.type) {
      case 'terminal.opened':
        if (this.moments.length > 0) this.wipe(at);
        this.drawn = false;
        this.prompt = hostPrompt(event.cwd);
        break;
      case 'terminal.taken-over':
        this.takeOver(at, event.as);
        break;
      case 'terminal.entered':
        this.resize(at, event.columns);
        this.typed(at, event.prompt, event.line);
        if (event.line.trim() !== '') {
          const { line, by } = event;
          this.moments.push({ at, kind: 'command', line, ...(by !== undefined && { by }) });
        }
        break;
      case 'terminal.answered':
        this.typed(at, event.prompt, event.text);
        break;
      case 'terminal.printed':
        this.undrawn(at);
        this.printed(at, event.kind, event.text);
        break;
      case 'terminal.prompted':
        this.undrawn(at);
        this.prompt = event.prompt;
        break;
      case 'terminal.attached':
        if (event.attachment?.stdin && !event.attachment.tty) this.prompt ??= '';
        break;
      case 'terminal.ended':
        this.undrawn(at);
        this.prompt = hostPrompt(event.cwd);
        break;
      case 'terminal.cleared':
        this.wipe(at);
        break;
      case 'terminal.closed':
      case 'host.forgotten':
        // What was shown last may be read on; a terminal that is opened anew wipes it.
        this.prompt = null;
        break;
      default:
        event satisfies never;
    }
    this.foresee(at, next);
  }

  done(): TerminalFeed {
    return { columns: this.first ?? this.columns, rows: this.rows, moments: this.moments };
  }

  /** Draws the prompt that is waited at, if what comes next leaves it or can take it away again. */
  private foresee(at: number, next: ScreenEvent | undefined): void {
    if (this.drawn) return;
    const isInput = next?.type === 'terminal.entered' || next?.type === 'terminal.answered';
    const prompt = isInput ? next.prompt : this.prompt;
    if (prompt === null) return;
    const stays = isInput || next === undefined || WIPED_BY.has(next.type);
    if (!stays && !this.isErasable(prompt)) return;
    this.prompt = prompt;
    this.draw(at);
  }

  /** It is on one line, and alone there. */
  private isErasable(prompt: string): boolean {
    return this.atLineStart && prompt.length < this.columns && PLAIN.test(prompt);
  }

  private draw(at: number): void {
    this.output(at, castColours('prompt', terminalText(this.prompt ?? '')));
    this.drawn = true;
  }

  /** Takes the prompt away: something comes where it stands. */
  private undrawn(at: number): void {
    if (!this.drawn) return;
    this.drawn = false;
    if (this.prompt !== '') this.output(at, '\r\u001b[K');
  }

  private typed(at: number, prompt: string, text: string): void {
    if (this.prompt !== prompt) this.undrawn(at);
    this.prompt = prompt;
    if (!this.drawn) this.draw(at);
    this.output(at, `${castColours('typed', terminalText(text))}\r\n`);
    this.atLineStart = true;
    this.prompt = null;
    this.drawn = false;
  }

  private printed(at: number, kind: 'stdout' | 'stderr' | 'note', text: string): void {
    this.rows = Math.min(MOST, Math.max(this.rows, linesAbove(text) + 1));
    this.output(at, castColours(kind, terminalText(text)));
    this.atLineStart = text.endsWith('\n') || (text === '' && this.atLineStart);
  }

  /** It begins with what was on another one's screen. */
  private takeOver(at: number, { columns, cwd, job, scrollback }: Terminal): void {
    this.wipe(at);
    this.resize(at, columns ?? undefined);
    for (const { kind, prompt = '', text } of flat(scrollback)) {
      if (kind === 'input') this.typed(at, prompt, text);
      else this.printed(at, kind, text);
    }
    this.prompt = job ? job.prompt : hostPrompt(cwd);
  }

  private wipe(at: number): void {
    this.output(at, WIPE);
    this.atLineStart = true;
    this.drawn = false;
  }

  private resize(at: number, told: number | undefined): void {
    if (told === undefined) return;
    const columns = Math.min(MOST, Math.max(FEWEST, Math.floor(told)));
    if (this.first !== null && columns !== this.columns) this.moments.push({ at, kind: 'resized', columns });
    this.first ??= columns;
    this.columns = columns;
  }

  private output(at: number, text: string): void {
    if (text === '') return;
    const last = this.moments.at(-1);
    if (last?.kind === 'output' && last.at === at)
      this.moments[this.moments.length - 1] = { ...last, text: last.text + text };
    else this.moments.push({ at, kind: 'output', text });
  }
}

const PLAIN = /^[ -~]*$/;

/** After these the prompt that was there is seen no more, or never again changed. */
const WIPED_BY: ReadonlySet<ScreenEvent['type']> = new Set([
  'terminal.opened',
  'terminal.closed',
  'terminal.cleared',
  'host.forgotten',
]);
