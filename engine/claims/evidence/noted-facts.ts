import type { DaemonEvent } from '../../model/daemon-event';
import type { Digest } from '../../model/digest';
import type { Host } from '../../model/room-state';
import type { Told } from './fact';

const EXEC = 'exec_create: ';

/** What the daemon's own words tell beyond the room's events. The host is that before them. */
export function notedFact(host: Host, { type, action, id, attributes }: DaemonEvent): Told | null {
  if (type === 'image') {
    const image = host.tags.get(id) ?? (host.images.has(id as Digest) ? (id as Digest) : null);
    if (action === 'pull') return { kind: 'pulled', reference: id, image };
    if (action === 'import') return { kind: 'imported', reference: id, image };
    return action === 'load' ? { kind: 'loaded', reference: id, image } : null;
  }
  const container = type === 'container' ? host.containers.get(id) : undefined;
  if (!container || container.intermediate) return null;
  const of = { container: id, image: container.image };
  if (action.startsWith(EXEC)) return { kind: 'exec', ...of, command: action.slice(EXEC.length) };
  switch (action) {
    case 'commit':
      return { kind: 'committed', ...of, made: attributes.imageID as Digest };
    case 'export':
      return { kind: 'exported', ...of };
    case 'archive-path':
    case 'extract-to-dir':
      return { kind: 'copied', ...of };
    case 'attach':
      return { kind: 'attached', ...of };
    default:
      return null;
  }
}
