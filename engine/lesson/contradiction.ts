import type { Condition, ContainerPattern, Count, ImagePattern } from '../model/check';

/** Why nothing on any host can be as a condition asks, with what to write instead; null where something can. */
export function contradiction(condition: Condition): string | null {
  switch (condition.kind) {
    case 'container':
      return ofContainer(condition.container) ?? ofName(condition.container.name, condition.count);
    case 'image':
      return ofImage(condition.image);
    case 'volume':
      if (condition.volume.name !== undefined && condition.volume.anonymous)
        return 'An anonymous volume has no name that one could know: leave `name` or `anonymous` out.';
      return ofName(condition.volume.name, condition.count);
    case 'network':
      return ofName(condition.network.name, condition.count);
    case 'all':
      if (condition.all.filter(asksForLine).length > 1)
        return 'Each `ran` here asks the same line to fit: write a goal for each of them.';
      return null;
    case 'not':
      if (asksForLine(condition.not)) return 'This is so before anything is typed: `not` cannot stand before `ran`.';
      return null;
    default:
      return null;
  }
}

/** Whether a condition holds at no other moment than when a line ends. */
export function asksForLine(condition: Condition): boolean {
  if (condition.kind === 'ran') return true;
  if (condition.kind === 'all') return condition.all.some(asksForLine);
  return condition.kind === 'any' && condition.any.every(asksForLine);
}

const AT_REST: readonly string[] = ['created', 'exited', 'dead'];
const UP: readonly string[] = ['running', 'paused'];

function ofContainer({ untouched, wrote, deleted, state, hostPort, exitCode }: ContainerPattern): string | null {
  if (untouched && (wrote ?? deleted) !== undefined)
    return 'An `untouched` container has neither written nor deleted anything: leave one of them out.';
  if (hostPort !== undefined && state?.every((one) => AT_REST.includes(one)))
    return 'A container holds a port of the host only while it runs: leave `host-port` out, or ask for `port`.';
  if (exitCode !== undefined && state?.every((one) => UP.includes(one)))
    return 'A container that runs has no exit code: leave `exit` out, or ask for `state: exited`.';
  return null;
}

function ofImage({ dangling, tag, same, differs }: ImagePattern): string | null {
  if (dangling && tag !== undefined) return 'A dangling image has no tag: leave one of them out.';
  if (same !== undefined && same === differs) return 'An image cannot be the same as another and differ from it.';
  return null;
}

function ofName(name: string | undefined, { least }: Count): string | null {
  return name !== undefined && least > 1 ? `There is one of the name \`${name}\` at most: leave \`count\` out.` : null;
}
