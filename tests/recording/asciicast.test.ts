import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asciicast, type CastVersion } from '#engine/recording/asciicast';
import { terminalFeed } from '#engine/recording/terminal-feed';
import { FIRST_TERMINAL, HOME } from '#engine/room/host-home';
import { hostPrompt } from '#engine/room/host-prompt';
import { TestClass } from '#engine/room/testing-class';
import { openBrowser } from '../e2e/open-browser';

/** The bundle that pages load; it is not among what its package exports. */
const PLAYER = join(
  dirname(createRequire(import.meta.url).resolve('asciinema-player')),
  'bundle/asciinema-player.min.js',
);

/** Wide and high enough that no line is broken and nothing has gone out of sight. */
const SIZE = { cols: 200, rows: 80 };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** A terminal with progress, an error, a table, colours and a screen that was wiped. */
function aTerminal(): TestClass {
  const seated = new TestClass();
  const lines = [
    'docker images',
    'clear',
    'docker pull nginx',
    'docker run -d --name web1 -p 8080:80 nginx',
    'docker ps',
    'docker rm web1',
    'docker logs web1',
    'docker login -u ana',
  ];
  for (const line of lines) {
    seated.pass(3_000);
    const typed = { type: 'terminal.enter', host: 's1', terminal: FIRST_TERMINAL, line, columns: SIZE.cols } as const;
    seated.send('s1', typed);
    seated.pass(60_000);
  }
  seated.send('s1', { type: 'terminal.answer', host: 's1', terminal: FIRST_TERMINAL, text: 'a secret' });
  seated.pass(60_000);
  return seated;
}

function castOf(seated: TestClass, version: CastVersion): string {
  const events = seated.log.map(({ at, event }, index) => [index + 1, at, event] as const);
  const feed = terminalFeed(events, 's1', FIRST_TERMINAL);
  if (!feed) throw new Error('nothing was typed');
  return asciicast(feed, { version, title: 'Ana', idleLimit: 2 });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's own
const COLOURS = /\u001b\[[\d;]*m/g;

const lines = (text: string) =>
  text
    .replace(COLOURS, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();

test.each([2, 3] as const)(
  'Z35 Z37 asciinema’s player shows the last screen of a version %i cast as the classroom did',
  async (version) => {
    const seated = aTerminal();
    const page = await browser.newPage();
    await page.addScriptTag({ path: PLAYER });
    const text = await page.evaluate(
      async ([data, size]) => {
        const box = document.body.appendChild(document.createElement('div'));
        const { AsciinemaPlayer } = window as unknown as { AsciinemaPlayer: typeof import('asciinema-player') };
        const player = AsciinemaPlayer.create({ data }, box, { ...size, preload: true });
        await player.seek('100%');
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return {
          screen: [...(box.querySelector('.ap-term-text')?.children ?? [])].map((line) => line.textContent).join('\n'),
          seconds: await player.getDuration(),
        };
      },
      [castOf(seated, version), SIZE] as const,
    );
    await page.close();
    expect(lines(text.screen)).toBe(lines(seated.screen('s1') + hostPrompt(HOME)));
    expect(text.seconds).toBeLessThan(60);
  },
);

const hasTools = [
  ['asciinema', '--version'],
  ['script', '--version'],
].every(([command = '', ...args]) => spawnSync(command, args).status === 0);

test.skipIf(!hasTools)(
  'Z35 the asciinema command takes a version 2 cast (skipped where it is not installed, or `script` is not)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'drydock-cast-'));
    try {
      const cast = castOf(aTerminal(), 2);
      const file = join(folder, 'ana.cast');
      writeFileSync(file, cast);
      // It wants a terminal, even to print: `script` has one.
      const { stdout, status } = spawnSync('script', ['-qec', `asciinema cat ${file}`, '/dev/null'], {
        encoding: 'utf8',
      });
      const printed = readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line));
      expect(status).toBe(0);
      expect(stdout.replaceAll('\r', '')).toContain(
        printed
          .filter(([, code]) => code === 'o')
          .map(([, , text]) => text)
          .join('')
          .replaceAll('\r', ''),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
