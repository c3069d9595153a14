import type { Container } from '../../model/container';
import { humanDuration } from '../format/human-duration';

const HEALTH = { starting: 'health: starting', healthy: 'healthy', unhealthy: 'unhealthy' };

/** The STATUS text of `docker ps` (docker-facts §3.2). @param now milliseconds since 1970. */
export function containerStatus({ state, health }: Container, now: number): string {
  switch (state.status) {
    case 'created':
      return 'Created';
    case 'running':
      return `Up ${humanDuration(now - state.startedAt)}${health ? ` (${HEALTH[health.status]})` : ''}`;
    case 'paused':
      return `Up ${humanDuration(now - state.startedAt)} (Paused)`;
    case 'restarting':
      return `Restarting (${state.exitCode}) ${humanDuration(now - state.finishedAt)} ago`;
    case 'removing':
      return 'Removal In Progress';
    case 'exited':
      return `Exited (${state.exitCode}) ${humanDuration(now - state.finishedAt)} ago`;
    case 'dead':
      return 'Dead';
    default:
      return state satisfies never;
  }
}
