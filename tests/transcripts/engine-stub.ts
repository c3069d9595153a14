import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '#engine/daemon/api/json-object';

/** An HTTP server that answers like a Docker engine that has one container called `web`. */
export async function startEngineStub(web: JsonObject): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    response.setHeader('Api-Version', '1.50');
    response.setHeader('Ostype', 'linux');
    response.setHeader('Builder-Version', '2');
    response.setHeader('Swarm', 'inactive');
    const path = (request.url ?? '').replace(/^\/v1\.\d+/, '').split('?')[0];
    if (path === '/_ping') {
      response.end(request.method === 'HEAD' ? '' : 'OK');
      return;
    }
    const isWeb = path === '/containers/web/json';
    response.statusCode = isWeb ? 200 : 404;
    response.setHeader('Content-Type', 'application/json');
    response.end(`${JSON.stringify(isWeb ? web : { message: 'page not found' })}\n`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
