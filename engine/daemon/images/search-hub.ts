import { HUB_LISTING } from '../../catalogue/hub-listing';
import { ok, type Result, refuse } from '../../model/result';
import { HUB_PREFIX, ROOM_REGISTRY_HOSTS, unreachable } from '../../registry/registry-address';
import { registryRules } from '../../registry/registry-rules';
import type { SearchHit } from '../api/search-hit';
import type { DaemonContext } from '../context';

/** What the hub gives to somebody who names no limit. */
const USUAL = 25;
const MOST = 100;

/**
 * `docker search`: Docker Hub's own index, and nothing of any other registry, as registries of today have no search.
 * Found are names and descriptions that hold the term; the very name comes first, then official images, then stars.
 */
export function searchHub(ctx: DaemonContext, term: string, { limit }: { limit: number }): Result<SearchHit[]> {
  if (limit !== 0 && (limit < 1 || limit > MOST)) {
    return refuse(400, `limit ${limit} is outside the range of [1, ${MOST}]`);
  }
  const count = limit === 0 ? USUAL : limit;
  const [first = ''] = term.split('/');
  if (term.includes('/') && (/[.:]/.test(first) || first === 'localhost')) return refuse(500, noSearchAt(first));
  const wanted = term.replace(/^library\//, '').toLowerCase();
  if (registryRules(ctx.state).hub === 'unreachable') {
    const query = `q=${encodeURIComponent(wanted).replaceAll('%20', '+')}&n=${count}`;
    return refuse(
      500,
      `Get "https://index.docker.io/v1/search?${query}": dial tcp: lookup index.docker.io: no such host`,
    );
  }
  if (wanted === '') return ok([]);
  const found = [...HUB_LISTING, ...pushedHere(ctx)].filter(
    ({ name, description }) => name.includes(wanted) || description.toLowerCase().includes(wanted),
  );
  const rank = ({ name, isOfficial }: SearchHit) => (name === wanted ? 0 : isOfficial && name.includes(wanted) ? 1 : 2);
  return ok(found.sort((a, b) => rank(a) - rank(b) || b.stars - a.stars).slice(0, count));
}

/** What the class itself has pushed to the hub. */
function pushedHere(ctx: DaemonContext): SearchHit[] {
  const names = [...ctx.state.registry.repositories.keys()].filter((name) => name.startsWith(HUB_PREFIX));
  return names.map((name) => ({ name: name.slice(HUB_PREFIX.length), description: '', stars: 0, isOfficial: false }));
}

/** The engine still asks such a registry in the way of its first version. */
function noSearchAt(host: string): string {
  if ((ROOM_REGISTRY_HOSTS as readonly string[]).includes(host)) return 'Unexpected status code 404';
  const why = unreachable(host).replace('/v2/"', '/v1/_ping"');
  if (why.startsWith('Get "http:')) return why;
  return `invalid registry endpoint https://${host}/v1/: ${why}. If this private registry supports only HTTP or HTTPS with an unknown CA certificate, please add \`--insecure-registry ${host}\` to the daemon's arguments. In the case of HTTPS, if you have access to the registry's CA certificate, no need for the flag; simply place the CA certificate at /etc/docker/certs.d/${host}/ca.crt`;
}
