import { mountTarget } from '../../builder/buildkit/step-cache';
import type { DaemonContext } from '../context';

/** Takes away what BuildKit steps had written that died with the process which kept the room; cache mounts stay. */
export function forgetBrokenSteps({ tx, seat, host, own }: DaemonContext): void {
  const kept = new Set([...host.buildCache.keys()].map(mountTarget));
  for (const target of [...own.uppers.keys()]) {
    if (target.startsWith(mountTarget('')) && !kept.has(target))
      tx.emit({ type: 'container.forgotten', seat, id: target });
  }
}
