import type { NetworkQuestion, NetworkReply } from '../../model/network-reach';
import { programNamed } from '../../programs/programs';
import { performStep } from '../containers/perform-step';
import { surroundings } from '../containers/surroundings';
import { countAsked, countServed } from '../containers/traffic';
import type { DaemonContext } from '../context';
import { connectTo } from './connect-to';
import { askNameServer, type From, resolveName } from './resolve-name';

/** Bytes of the packets' own heads in an exchange. */
const HEADS = 330;

/** Names, ports, and requests in protocols other than HTTP, as a program of the host or of a container asks for them. */
export function askNetwork(ctx: DaemonContext, from: From, question: NetworkQuestion): NetworkReply {
  if (question.ask === 'resolve') {
    const addresses = question.dnsOnly
      ? askNameServer(ctx, from, question.name)
      : resolveName(ctx, from, question.name);
    const [address] = addresses;
    if (address === undefined) return { ok: false, failure: 'could-not-resolve', address: '' };
    return { ok: true, addresses, address, reply: '' };
  }
  const connection = connectTo(ctx, from, question.host, question.port);
  if (!connection.ok) return connection;
  const { address, addresses, door } = connection;
  if (question.ask === 'dial') return { ok: true, addresses, address, reply: '' };
  if (door.to !== 'program') return { ok: false, failure: 'connection-reset', address };
  const { container, process, port, from: stranger } = door;
  const program = programNamed(process.program);
  if (!program.exchange) return { ok: false, failure: 'connection-reset', address };
  const around = surroundings(ctx, container, process.argv, process.around);
  const { protocol, payload } = question;
  const { reply, ...step } = program.exchange(around, process.memory, { protocol, payload, from: stranger, port });
  performStep(ctx, container, process, step);
  if (typeof reply === 'string') return { ok: false, failure: reply, address };
  countServed(ctx, container.id, payload.length + HEADS, reply.text.length + HEADS);
  if (typeof from === 'object') countAsked(ctx, from.container, payload.length + HEADS, reply.text.length + HEADS);
  return { ok: true, addresses, address, reply: reply.text };
}
