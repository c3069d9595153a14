import type { Browser, Page } from 'playwright';
import type { UserCommand } from '#engine/room/command';
import type { SeatGrant } from '#server/protocol/messages';
import type { DrydockProcess } from './drydock-process';
import { killedAndBack } from './killed-and-back';
import { seatedPage } from './seated-page';
import { type ShownContent, shownContent } from './shown-content';
import { SimulatedSeat } from './simulated-seat';

const SLOW = { timeout: 60_000 };

/** A screen of the class, in a browser profile of its own. */
export interface ClassScreen {
  /** `wall`, `deck`, or whose bench it is. */
  readonly name: string;
  /** How a player is asked for the same screen. */
  readonly path: string;
  readonly page: Page & AsyncDisposable;
}

/** What all screens showed at a moment. */
export interface NotedMoment {
  readonly note: string;
  readonly shown: ReadonlyMap<string, ShownContent>;
}

/**
 * A class of five with all their screens in a real browser, which notes what they show. What is done goes over the
 * sockets of second tabs, so that its notes are of moments at which the class rests.
 */
export class RecordedClass {
  readonly notes: NotedMoment[] = [];
  readonly screens: ClassScreen[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
    readonly teacher: SimulatedSeat,
    readonly students: readonly SimulatedSeat[],
  ) {}

  static async open(browser: Browser, url: string, names: readonly string[]): Promise<RecordedClass> {
    const teacher = await SimulatedSeat.open(url, 'Recorded', 'Teacher');
    const students: SimulatedSeat[] = [];
    for (const name of names) students.push(await SimulatedSeat.join(url, teacher.grant.room.code, name));
    const held = new RecordedClass(browser, url, teacher, students);
    await held.enter();
    const { code } = teacher.grant.room;
    await held.opens({ name: 'wall', path: 'view=wall' }, `/r/${code}/wall`);
    await held.opens({ name: 'deck', path: 'view=deck' }, `/r/${code}/teach`, teacher.grant);
    for (const { id, grant } of students) {
      await held.opens({ name: grant.name, path: `view=bench&seat=${id}` }, `/r/${code}`, grant);
    }
    return held;
  }

  get roomId(): string {
    return this.teacher.grant.room.id;
  }

  /** Comes in with the second tabs, also after the server was away. */
  async enter(): Promise<void> {
    for (const seat of [this.teacher, ...this.students]) {
      seat.leave();
      await seat.enter();
    }
  }

  /** Something is done, and everybody looks at what it has come to. */
  async note(does: (held: RecordedClass) => Promise<unknown>): Promise<void> {
    await does(this);
    const note = `note ${this.notes.length + 1}`;
    // What came before a mark has come to the screens when a second one has: each goes out with what was waiting.
    for (const text of [`before ${note}`, note]) {
      await this.teacher.send({ type: 'class.mark', text } satisfies UserCommand);
      for (const { page } of this.screens) await page.waitForFunction(hasHeard, text, SLOW);
    }
    const shown = new Map<string, ShownContent>();
    for (const { name, page } of this.screens) {
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      // What is read follows what is watched more slowly.
      await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'), null, SLOW);
      shown.set(name, await shownContent(page));
    }
    this.notes.push({ note, shown });
  }

  /** Its server is killed and started again; the class goes on. */
  async outlives(server: DrydockProcess): Promise<void> {
    await killedAndBack(
      server,
      this.screens.map(({ page }) => page),
    );
    await this.enter();
  }

  async leave(): Promise<void> {
    for (const seat of [this.teacher, ...this.students]) seat.leave();
    for (const { page } of this.screens) await page[Symbol.asyncDispose]();
  }

  private async opens(what: Pick<ClassScreen, 'name' | 'path'>, path: string, seat?: SeatGrant): Promise<void> {
    const page = await seatedPage(this.browser, this.url, { seat, stillness: true });
    await page.addInitScript(listen);
    this.screens.push({ ...what, page });
    await page.goto(path, SLOW);
    await page.getByText('Live', { exact: true }).or(page.locator('.wall-header')).first().waitFor(SLOW);
  }
}

/** Notes in the page, in the turn in which it takes them, the marks that have come to it. */
function listen(): void {
  const { WebSocket, XMLHttpRequest, document } = globalThis;
  const marks: string[] = [];
  Object.assign(document, { marks });
  const hear = (text: unknown) => {
    if (typeof text === 'string' && text.includes('"class.marked"')) marks.push(text);
  };
  globalThis.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', ({ data }) => hear(data));
    }
  };
  // Whoever comes back may begin with requests.
  globalThis.XMLHttpRequest = class extends XMLHttpRequest {
    constructor() {
      super();
      this.addEventListener('load', () => hear(this.response));
    }
  };
}

function hasHeard(text: string): boolean {
  const { marks } = document as Document & { readonly marks: readonly string[] };
  return marks.some((mark) => mark.includes(`"${text}"`));
}
