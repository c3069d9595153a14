import type { Daemon } from '../../daemon/api';
import type { Container } from '../../model/container';
import { ok, type Result, refuse } from '../../model/result';
import type { Filters } from './filters';
import { fitsPattern } from './fits-pattern';
import { hasLabel } from './has-label';
import { truthOf } from './truth-of';

const STATUSES = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'];
const HEALTHS = ['none', 'starting', 'healthy', 'unhealthy'];
const NAMES = [
  'ancestor',
  'before',
  'exited',
  'expose',
  'health',
  'id',
  'is-task',
  'isolation',
  'label',
  'name',
  'network',
  'publish',
  'since',
  'status',
  'volume',
];

/** Filters that bring in containers that do not run (docker-facts §3.2). */
export function filtersWantAll(filters: Filters): boolean {
  return filters.some(([name]) => name === 'status');
}

/**
 * The containers that pass the filters of `GET /containers/json`, in the order given: values of one filter are
 * alternatives (labels must all fit), different filters must all fit.
 */
export function filterContainers(
  containers: readonly Container[],
  filters: Filters,
  daemon: Daemon,
): Result<Container[]> {
  const bad = mistake(filters);
  if (bad) return refuse(400, bad);
  const tests: ((container: Container) => boolean)[] = [];
  for (const name of new Set(filters.map(([name]) => name))) {
    const values = filters.filter(([of]) => of === name).map(([, value]) => value);
    const test = name === 'is-task' ? isTask(filters) : testFor(name, values, daemon);
    if (!test.ok) return test;
    tests.push(test.value);
  }
  return ok(containers.filter((container) => tests.every((test) => test(container))));
}

function mistake(filters: Filters): string | null {
  for (const [name, value] of filters) {
    if (!NAMES.includes(name)) return `invalid filter '${name}'`;
    if (name === 'status' && !STATUSES.includes(value)) {
      return `invalid filter 'status=${value}': invalid value for state (${value}): must be one of ${STATUSES.join(', ')}`;
    }
    if (name === 'exited' && !/^-?\d+$/.test(value)) {
      return `invalid filter 'exited=${value}': strconv.Atoi: parsing ${JSON.stringify(value)}: invalid syntax`;
    }
    if (name === 'health' && !HEALTHS.includes(value)) {
      return `invalid filter 'health=${value}': invalid value for health (${value}): must be one of ${HEALTHS.join(', ')}`;
    }
    const badPort = name === 'publish' || name === 'expose' ? portMistake(name, value) : null;
    if (badPort) return badPort;
  }
  return null;
}

/** `80`, `80/tcp`, `80-90/udp`, but no pair of ports. */
function portMistake(name: string, value: string): string | null {
  if (value.includes(':')) return `filter for '${name}' should not contain ':': ${value}`;
  const [numbers = ''] = value.split('/');
  const wrong = numbers.split('-', 2).find((number) => !/^\d+$/.test(number));
  if (wrong === undefined) return null;
  return `error while looking up for ${name} ${value}: strconv.ParseUint: parsing ${JSON.stringify(wrong)}: invalid syntax`;
}

type Test = (container: Container) => boolean;

function testFor(name: string, values: readonly string[], daemon: Daemon): Result<Test> {
  const any = (fits: (container: Container, value: string) => boolean) =>
    ok<Test>((container) => values.some((value) => fits(container, value)));
  switch (name) {
    case 'status':
      return any(({ state }, value) => state.status === value);
    case 'name':
      return any(({ name }, value) => fitsPattern(value, name) || fitsPattern(value, `/${name}`));
    case 'id':
      return any(({ id }, value) => fitsPattern(value, id));
    case 'exited':
      return any(({ state }, value) => state.status === 'exited' && state.exitCode === Number(value));
    case 'label':
      return ok<Test>(({ config }) => values.every((value) => hasLabel(config.Labels, value)));
    case 'ancestor':
      return ancestor(values, daemon);
    case 'before':
    case 'since':
      return beside(name, values, daemon);
    case 'network':
      return inNetwork(values, daemon);
    case 'publish':
      return any(({ ports }, value) => {
        const wanted = portRange(value);
        return ports.some(({ hostPort, protocol }) => inRange(wanted, hostPort, protocol));
      });
    case 'expose':
      return any(({ config }, value) => {
        const wanted = portRange(value);
        return config.ExposedPorts.some((port) =>
          inRange(wanted, Number(port.split('/')[0]), port.split('/')[1] ?? 'tcp'),
        );
      });
    case 'health':
      return any(({ health }, value) => (health?.status ?? 'none') === value);
    case 'volume':
      return any(({ mounts }, value) =>
        mounts.some(({ name, source, destination }) => (name || source) === value || destination === value),
      );
    default:
      return ok<Test>(() => true);
  }
}

/** None is, without a swarm. */
function isTask(filters: Filters): Result<Test> {
  const wanted = truthOf(filters, 'is-task');
  return wanted.ok ? ok<Test>(() => !wanted.value) : wanted;
}

/** Images given and all built on them: descendants share the bottom layers. */
function ancestor(values: readonly string[], daemon: Daemon): Result<Test> {
  const wanted = values.flatMap((value) => {
    const found = daemon.imageFind(value);
    return found.ok ? [found.value] : [];
  });
  return ok<Test>((container) => {
    const image = daemon.imageFind(container.image);
    const layers = image.ok ? image.value.diffIds : [];
    return wanted.some(
      ({ id, diffIds }) =>
        id === container.image || (diffIds.length > 0 && diffIds.every((diffId, n) => layers[n] === diffId)),
    );
  });
}

function beside(name: 'before' | 'since', values: readonly string[], daemon: Daemon): Result<Test> {
  const named: Container[] = [];
  for (const value of values) {
    const found = daemon.containerFind(value);
    if (!found.ok) return found;
    named.push(found.value);
  }
  const order = new Map(daemon.containerList({ all: true }).map(({ id }, n) => [id, n]));
  const place = (container: Container) => order.get(container.id) ?? -1;
  return ok<Test>((container) =>
    named.every((other) => (name === 'before' ? place(container) > place(other) : place(container) < place(other))),
  );
}

interface PortRange {
  first: number;
  last: number;
  protocol: string;
}

function portRange(value: string): PortRange {
  const [numbers = '', protocol = 'tcp'] = value.split('/');
  const [first = '', last = first] = numbers.split('-');
  return { first: Number(first), last: Number(last), protocol };
}

function inRange({ first, last, protocol }: PortRange, port: number, of: string): boolean {
  return port >= first && port <= last && protocol === of;
}

/** By name or ID of a network that there is, running or not. */
function inNetwork(values: readonly string[], daemon: Daemon): Result<Test> {
  const names = values.map((value) => {
    const found = daemon.networkFind(value);
    return found.ok ? found.value.name : value;
  });
  return ok<Test>(({ networks }) => networks.some(({ network }) => names.includes(network)));
}
