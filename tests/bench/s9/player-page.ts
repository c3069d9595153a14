import type { Page } from 'playwright';
import type { RecordingManifest } from '#server/protocol/recordings';

/** Runs in the page: what the player takes to show something, in milliseconds. */
export const inPlayer = {
  /**
   * Goes to moments (parts of the recording) by the timeline, after as many milliseconds of rest each. From the input
   * until the frame has been drawn that shows everything of the moment.
   */
  async seeks({ parts, rest }: { parts: number[]; rest: number }): Promise<number[]> {
    const slider = document.querySelector<HTMLInputElement>('.timeline input[type=range]');
    const status = document.querySelector('.transport-waiting');
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (!slider || !status || !setValue) throw new Error('this is no player');
    const drawn = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
    const times: number[] = [];
    for (const part of parts) {
      if (rest > 0) await new Promise((rested) => setTimeout(rested, rest));
      await drawn();
      const began = performance.now();
      setValue.call(slider, String(part * Number(slider.max)));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      do await drawn();
      while (status.textContent !== '');
      times.push(performance.now() - began);
    }
    return times;
  },

  /** Parses every line of the whole recording, as whoever has no player would to look at any moment. */
  async parses({ address, authorization, rounds }: { address: string; authorization: string; rounds: number }) {
    const headers = { Authorization: authorization };
    const { segments, edition } = (await (await fetch(address, { headers })).json()) as RecordingManifest;
    const texts: string[] = [];
    for (const index of segments.keys()) {
      const { body } = await fetch(`${address}/segments/${index}?edition=${edition}`, { headers });
      texts.push(body ? await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text() : '');
    }
    const lines = texts.flatMap((text) => text.split('\n').filter(Boolean));
    return Array.from({ length: rounds }, () => {
      const began = performance.now();
      for (const line of lines) JSON.parse(line);
      return performance.now() - began;
    });
  },
};

/** Opens a player at an event; answers after how many milliseconds the class is first seen. */
export async function firstPicture(page: Page, url: string, seq: number): Promise<number> {
  await page.goto(`${url}?t=${seq}`, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(() => document.querySelector('[data-container]') && performance.now(), null, {
    polling: 'raf',
    timeout: 120_000,
  });
  return (await seen.jsonValue()) as number;
}

/** Bytes of script objects that are in use, after what is not has been collected. */
export async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
