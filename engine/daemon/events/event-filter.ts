import type { Attributes, DaemonEvent } from '../../model/daemon-event';

export type EventFilters = readonly (readonly [name: string, value: string])[];

/** Kinds of actors: their filter takes the beginning of an ID or of a name. */
const ACTORS = ['container', 'network', 'volume', 'daemon', 'plugin', 'node', 'service', 'secret', 'config'];
/** Actions that go on behind a colon. */
const OPEN_ACTIONS = ['health_status', 'exec_create', 'exec_start'];

/**
 * The filters of `GET /events`. Values of one filter are alternatives, different filters must all fit, labels must all
 * be there. As in a real daemon a filter that does not exist leaves everything in.
 */
export function eventFilter(filters: EventFilters): (event: DaemonEvent) => boolean {
  if (filters.length === 0) return () => true;
  const wanted = new Map<string, string[]>();
  for (const [name, value] of filters) wanted.set(name, [...(wanted.get(name) ?? []), value]);
  const tests: ((event: DaemonEvent) => boolean)[] = [];
  const exact = (name: string, of: (event: DaemonEvent) => readonly string[]) => {
    const values = wanted.get(name);
    if (values) tests.push((event) => of(event).some((text) => values.includes(text)));
  };
  const actions = wanted.get('event');
  if (actions?.some((action) => OPEN_ACTIONS.includes(action))) {
    tests.push(({ action }) => actions.some((start) => action.startsWith(start)));
  } else exact('event', ({ action }) => [action]);
  exact('type', ({ type }) => [type]);
  exact('scope', () => ['local']);
  exact('image', imageNames);
  for (const kind of ACTORS) {
    const starts = wanted.get(kind);
    if (!starts) continue;
    tests.push((event) => starts.some((start) => event.id.startsWith(start) || named(event, 'name').startsWith(start)));
  }
  for (const label of wanted.get('label') ?? []) tests.push((event) => hasLabel(event, label));
  return (event) => tests.every((test) => test(event));
}

/** An image answers to its ID and its name, with and without a tag; a container is found by its image too. */
function imageNames(event: DaemonEvent): string[] {
  const name = named(event, event.type === 'image' ? 'name' : 'image');
  return [event.id, name, withoutTag(event.id), withoutTag(name)];
}

function withoutTag(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

function named({ attributes }: DaemonEvent, key: string): string {
  return attributeOf(attributes, key) ?? '';
}

function hasLabel({ attributes }: DaemonEvent, label: string): boolean {
  const at = label.indexOf('=');
  const key = at < 0 ? label : label.slice(0, at);
  const value = attributeOf(attributes, key);
  return value !== undefined && (at < 0 || value === label.slice(at + 1));
}

/** Labels may be named like anything an object has by birth. */
function attributeOf(attributes: Attributes, key: string): string | undefined {
  return Object.hasOwn(attributes, key) ? attributes[key] : undefined;
}
