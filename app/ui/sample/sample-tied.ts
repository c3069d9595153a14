import type { HostTies, PictureContainer, PictureSeat } from '../picture/picture-model';
import { sampleContainer } from './sample-containers';
import { nginx, webAppNext } from './sample-images';

/** What stands on the hosts of a class that has learnt volumes and networks, and what ties it together. */
export interface TiedClass {
  readonly containers: readonly PictureContainer[];
  readonly tiesOf: (seatId: string) => HostTies;
}

/** Nothing tied to anything. */
export const untied = (): HostTies => ({ volumes: [], networks: [] });

/**
 * A class in which every host has two containers on one volume and one network, and every second a third one before
 * them; the first has a second volume and a second network besides.
 */
export function sampleTied(students: number): TiedClass {
  const hosts = Array.from({ length: students }, (_, look) => tiedHost(look));
  const byId = new Map(hosts.map(({ seat, ties }) => [seat.id, ties]));
  return {
    containers: hosts.flatMap(({ containers }) => containers),
    tiesOf: (seatId) => byId.get(seatId) ?? untied(),
  };
}

function tiedHost(look: number): { seat: PictureSeat; containers: PictureContainer[]; ties: HostTies } {
  const rich = look === 0;
  const { seat } = sampleContainer(look);
  const id = (name: string) => `tied-${look}-${name}`;
  const mount = (name: string, readOnly = false) => ({ volume: `${seat.id}/${name}`, target: `/${name}`, readOnly });
  const [shop, logs] = [id('shop'), id('logs-net')];
  const web = sampleContainer(look, 'running', {
    id: id('web'),
    volumes: [mount('data'), ...(rich ? [mount('access-logs')] : [])],
    networks: [shop, ...(rich ? [logs] : [])],
  });
  const api = sampleContainer(look, look === 2 ? 'exited' : 'running', {
    id: id('api'),
    name: 'api',
    from: webAppNext,
    doors: [],
    volumes: [mount('data', true)],
    networks: [shop],
  });
  const proxy = sampleContainer(look, 'running', { id: id('proxy'), name: 'proxy', from: nginx, networks: [shop] });
  const containers = look % 2 === 0 && look < 12 ? [web, api, proxy] : [web, api];
  const ids = containers.map((container) => container.id);
  const common = { seat, anonymous: false };
  const ties: HostTies = {
    volumes: [
      { ...common, key: `${seat.id}/data`, name: 'data', files: 14, bytes: 90_000, usedBy: [web.id, api.id] },
      ...(rich
        ? [{ ...common, key: `${seat.id}/access-logs`, name: 'access-logs', files: 2, bytes: 800, usedBy: [web.id] }]
        : []),
    ],
    networks: [
      { seat, key: shop, name: 'shop', driver: 'bridge', look: 1, members: ids },
      ...(rich ? [{ seat, key: logs, name: 'monitoring', driver: 'bridge', look: 2, members: [web.id] }] : []),
    ],
  };
  return { seat, containers, ties };
}
