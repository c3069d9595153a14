import type { BrowserContext } from 'playwright';

/** A network that lets no WebSocket through, as in some schools. Answers how many requests went the long way instead. */
export async function onlyPolling(context: BrowserContext): Promise<() => number> {
  let polled = 0;
  await context.addInitScript(() => {
    class RefusedSocket extends EventTarget {
      onerror: ((event: Event) => void) | null = null;
      onclose: ((event: Event) => void) | null = null;
      constructor() {
        super();
        setTimeout(() => {
          this.onerror?.(new Event('error'));
          this.onclose?.(new CloseEvent('close', { code: 1006 }));
        });
      }
      send(): void {}
      close(): void {}
    }
    Object.assign(window, { WebSocket: RefusedSocket });
  });
  context.on('request', (request) => {
    if (request.url().includes('transport=polling')) polled += 1;
  });
  return () => polled;
}
