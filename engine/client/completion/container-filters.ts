import type { CompletionKind } from './completion-kind';

/** What Tab offers behind `docker ps --filter`. */
export const CONTAINER_FILTERS: CompletionKind = {
  filter: {
    ancestor: 'image',
    before: 'container',
    exited: null,
    expose: null,
    health: { of: ['healthy', 'none', 'starting', 'unhealthy'] },
    id: null,
    'is-task': { of: ['false', 'true'] },
    label: null,
    name: 'container',
    network: 'network',
    publish: null,
    since: 'container',
    status: { of: ['created', 'dead', 'exited', 'paused', 'removing', 'restarting', 'running'] },
    volume: 'volume',
  },
};
