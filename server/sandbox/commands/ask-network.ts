import type { NetworkQuestion, NetworkReply } from '#engine/model/network-reach';
import type { RunContext } from '../thread/run-context';

/** One question to the room's network; null when the run is ended meanwhile. */
export async function askNetwork(context: RunContext, question: NetworkQuestion): Promise<NetworkReply | null> {
  const answer = await context.call((callId) => ({ type: 'network', callId, question }));
  return answer?.kind === 'network' ? answer.reply : null;
}

/** The first name server of `/etc/resolv.conf`. */
export async function nameServer({ fs }: RunContext): Promise<string> {
  const text = await fs.readFile('/etc/resolv.conf').catch(() => '');
  return /^nameserver\s+(\S+)/m.exec(text)?.[1] ?? '127.0.0.1';
}
