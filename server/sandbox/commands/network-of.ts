import type { NetworkQuestion, NetworkReply } from '#engine/model/network-reach';
import type { RunContext } from '../thread/run-context';

/** The room's simulated network as a command reaches it; every answer is null when the run is ended meanwhile. */
export interface RunNetwork {
  /** The addresses behind a name. */
  resolve(name: string): Promise<NetworkReply | null>;
  /** Whether something accepts connections at a name's or an address's port; port null is an echo request (`ping`). */
  dial(host: string, port: number | null): Promise<NetworkReply | null>;
  /** One request and its reply in a program's own protocol (`redis`, `postgres` …). */
  exchange(to: { host: string; port: number; protocol: string; payload: string }): Promise<NetworkReply | null>;
}

export function networkOf(context: RunContext): RunNetwork {
  const ask = async (question: NetworkQuestion) => {
    const answer = await context.call((callId) => ({ type: 'network', callId, question }));
    return answer?.kind === 'network' ? answer.reply : null;
  };
  return {
    resolve: (name) => ask({ ask: 'resolve', name }),
    dial: (host, port) => ask({ ask: 'dial', host, port }),
    exchange: (to) => ask({ ask: 'exchange', ...to }),
  };
}
