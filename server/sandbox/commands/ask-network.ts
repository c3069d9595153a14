import type { NetworkFailure, NetworkQuestion, NetworkReply } from '#engine/model/network-reach';
import type { RunContext } from '../thread/run-context';

/** One question to the room's network; null when the run is ended meanwhile. */
export async function askNetwork(context: RunContext, question: NetworkQuestion): Promise<NetworkReply | null> {
  const answer = await context.call((callId) => ({ type: 'network', callId, question }));
  return answer?.kind === 'network' ? answer.reply : null;
}

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

/** The first name server of `/etc/resolv.conf`. */
export async function nameServer({ fs }: RunContext): Promise<string> {
  const text = await fs.readFile('/etc/resolv.conf').catch(() => '');
  return /^nameserver\s+(\S+)/m.exec(text)?.[1] ?? '127.0.0.1';
}
