import type { NetworkFailure } from '../../model/network-reach';

/** What the C library says of a failure. */
export const NETWORK_REASONS: Readonly<Record<NetworkFailure, string>> = {
  'could-not-resolve': 'Name or service not known',
  'connection-refused': 'Connection refused',
  'connection-reset': 'Connection reset by peer',
  'empty-reply': 'Connection reset by peer',
  'no-route': 'No route to host',
  'network-unreachable': 'Network is unreachable',
  timeout: 'Connection timed out',
};
