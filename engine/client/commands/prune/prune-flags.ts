import { filter, toggle } from '../../flags/kinds';

/** What `container prune` and `image prune` have in common. */
export const PRUNE_FLAGS = {
  filter: filter('Provide filter values (e.g. "until=<timestamp>")', { completes: { of: ['label=', 'until='] } }),
  force: toggle('Do not prompt for confirmation', { short: 'f' }),
};
