import type { BrowserContext } from 'playwright';

/** A network that lets no WebSocket through, as in some schools. Answers how many requests went the long way instead. */
export async function onlyPolling(context: BrowserContext): Promise<() => number> {
  let polled = 0;
  await context.routeWebSocket(/\/socket\.io\//, (socket) => socket.close({ code: 1001 }));
  context.on('request', (request) => {
    if (request.url().includes('transport=polling')) polled += 1;
  });
  return () => polled;
}
