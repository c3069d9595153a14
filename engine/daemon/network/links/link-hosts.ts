import type { Container } from '../../../model/container';
import type { DaemonContext } from '../../context';
import { onDefaultBridge } from '../default-bridge';

/** The lines of `/etc/hosts` for the containers that one is linked to. One that was restarted has its new address there. */
export function linkHosts(ctx: DaemonContext, { networks }: Container): string {
  let lines = '';
  for (const { endpoint } of networks) {
    for (const { container, names, address } of endpoint?.links ?? []) {
      const other = ctx.host.containers.get(container);
      const now = other && onDefaultBridge(ctx, other)?.endpoint?.ipAddress;
      if (now || address !== '') lines += `${now || address}\t${names}\n`;
    }
  }
  return lines;
}
