import type { PictureContainer } from './picture-model';

/** The host ports at which something runs, once each. */
export function openPorts(containers: readonly PictureContainer[]): number[] {
  return [...new Set(containers.filter(({ state }) => state.status === 'running').flatMap(portsOf))];
}

/** The first host port from 8080 that none of these containers has a door on. */
export function freePort(containers: readonly PictureContainer[]): number {
  const taken = new Set(containers.flatMap(portsOf));
  let port = 8080;
  while (taken.has(port)) port += 1;
  return port;
}

/** The host ports that a container has doors on. */
export function portsOf({ doors }: PictureContainer): number[] {
  return [...new Set(doors.flatMap(({ hostPort }) => (hostPort === null ? [] : [hostPort])))];
}
