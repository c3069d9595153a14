import { flat } from '#engine/model/blocks';
import type { Container } from '#engine/model/container';
import { primaryAddress } from '#engine/model/primary-address';
import type { Host, RoomState, SeatPrivate } from '#engine/model/room-state';
import { hashPublic, hashRoom } from '#engine/room/state-hash';

/** So many lines of a terminal are told, its last ones. */
const LINES = 6;

/**
 * A room in words, for people to compare: what its screens show. The hashes at the end change whenever the state gets
 * another shape; the words above only when an event is read differently.
 */
export function toldState(state: RoomState): string {
  const { room, seats, hosts, privates, registry, class: led } = state;
  const lines = [`${room.title}: ${room.status}, ${state.seq} events`];
  for (const [name, tags] of registry.repositories) lines.push(`registry: ${name} ${[...tags.keys()].join(' ')}`);
  if (led.lesson) lines.push(`lesson: ${led.lesson.sheet.title}, ${led.lesson.pace}, step ${led.lesson.index}`);
  for (const { id, round, open, shown, answered } of led.polls.values()) {
    const counts = shown ? JSON.stringify([shown.first.counts, shown.second?.counts ?? null]) : 'not shown';
    lines.push(`poll: ${id} round ${round}, ${open ? 'open' : 'closed'}, ${answered.size} answered, ${counts}`);
  }
  if (led.claims)
    lines.push(`claims: ${led.claims.cards.join(' ')}, weighed ${[...led.claims.evidence.keys()].join(' ')}`);
  for (const { id, role, name } of seats.values()) {
    lines.push('', `${id} ${role} ${name}`);
    const host = hosts.get(id);
    if (host) lines.push(...toldHost(state, host));
    const own = privates.get(id);
    if (own) lines.push(...toldPrivate(own));
  }
  return `${[...lines, '', hashPublic(state), hashRoom(state)].join('\n')}\n`;
}

function toldHost({ images }: RoomState, { tags, containers, volumes, networks, buildCache }: Host): string[] {
  return [
    ...[...tags].map(([tag, id]) => `  image ${tag} ${id.slice(7, 19)}, ${images.get(id)?.diffIds.length} layers`),
    ...[...containers.values()].map(toldContainer),
    ...[...volumes.keys()].map((name) => `  volume ${name}`),
    ...[...networks.values()].map(({ name }) => `  network ${name}`),
    ...(buildCache.size > 0 ? [`  ${buildCache.size} build records`] : []),
  ];
}

function toldContainer(container: Container): string {
  const { name, image, state, ports, networks, mounts, health } = container;
  const told = [
    state.status,
    ...('exitCode' in state ? [`exit ${state.exitCode}`] : []),
    ...ports.map(({ hostPort, containerPort }) => `${hostPort}->${containerPort}`),
    ...networks.map(({ network }) => network),
    ...(primaryAddress(container) ? [primaryAddress(container)] : []),
    ...mounts.map(({ destination }) => destination),
    ...(health ? [health.status] : []),
  ];
  return `  container ${name} from ${image.slice(7, 19)}: ${told.join(', ')}`;
}

function toldPrivate({ files, uppers, terminals, logs, noted }: SeatPrivate): string[] {
  const edits = [...uppers.values()].reduce((sum, upper) => sum + upper.size, 0);
  const logged = [...logs.values()].reduce((sum, log) => sum + log.length, 0);
  const lines = [
    `  ${files.size} files, ${edits} changed in containers, ${logged} lines logged, ${noted.length} noted`,
  ];
  for (const { id, scrollback } of terminals.values()) {
    const text = flat(scrollback)
      .map(({ kind, prompt = '', text: printed }) => (kind === 'input' ? `${prompt}${printed}\n` : printed))
      .join('');
    lines.push(
      `  terminal ${id}`,
      ...text
        .trimEnd()
        .split('\n')
        .slice(-LINES)
        .map((line) => `    ${line}`.trimEnd()),
    );
  }
  return lines;
}
