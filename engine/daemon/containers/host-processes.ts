import { primaryAddress } from '../../model/primary-address';
import type { ProcessLine } from '../../model/sandbox-run';
import type { DaemonContext } from '../context';
import { isAlive } from './find-container';
import { processLines } from './process-lines';

const SYSTEM = [
  { pid: 1, command: '/sbin/init', kib: 12_400 },
  { pid: 391, command: '/usr/bin/containerd', kib: 47_300 },
  { pid: 402, command: '/usr/bin/dockerd -H fd:// --containerd=/run/containerd/containerd.sock', kib: 81_500 },
] as const;

const DOCKERD = 402;

/** Accounts of the host; whoever has no name there is shown by number. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0, 'root'],
  [1, 'daemon'],
  [1000, 'student'],
  [65_534, 'nobody'],
]);

/**
 * What `ps` on the host shows: init, Docker's daemons, and the processes of every running container as ordinary
 * processes, by the numbers that `docker top` and `docker inspect` tell (rule T2, docker-facts §10).
 */
export function hostProcesses(ctx: DaemonContext, bootedAt: number): ProcessLine[] {
  const own = (pid: number, parent: number, command: string, kib: number, startedAt: number): ProcessLine => {
    return { pid, parent, hostPid: pid, uid: 0, user: 'root', startedAt, command, kib, terminal: false };
  };
  const lines = SYSTEM.map(({ pid, command, kib }) => own(pid, pid === 1 ? 0 : 1, command, kib, bootedAt));
  for (const container of ctx.host.containers.values()) {
    const { state, id, ports } = container;
    if (!isAlive(container) || !('pid' in state)) continue;
    const { pid, startedAt } = state;
    for (const [at, { protocol, hostIp, hostPort, containerPort }] of ports.entries()) {
      const text = `/usr/bin/docker-proxy -proto ${protocol} -host-ip ${hostIp} -host-port ${hostPort} -container-ip ${primaryAddress(container)} -container-port ${containerPort}`;
      lines.push(own(pid - 2 - ports.length + at, DOCKERD, text, 3_700, startedAt));
    }
    const shim = `/usr/bin/containerd-shim-runc-v2 -namespace moby -id ${id} -address /run/containerd/containerd.sock`;
    lines.push(own(pid - 1, 1, shim, 13_200, startedAt));
    for (const line of processLines(ctx, container)) {
      const parent = line.parent === 0 ? pid - 1 : pid + line.parent - 1;
      lines.push({ ...line, pid: line.hostPid, parent, user: hostUser(line.uid) });
    }
  }
  return lines.sort((a, b) => a.pid - b.pid);
}

/** What the host calls a user of a container. */
export function hostUser(uid: number): string {
  return NAMES.get(uid) ?? String(uid);
}
