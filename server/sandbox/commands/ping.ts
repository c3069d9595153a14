import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { httpExchange } from './http-exchange';
import { failed, printed } from './outcome';

const DEFAULT_COUNT = 4;

/** `ping [-c N] HOST`: answers when the name leads somewhere; a real one would go on until Ctrl-C. */
export function pingCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const at = args.indexOf('-c');
    const count = at >= 0 ? Math.min(Number(args[at + 1]) || 1, 20) : DEFAULT_COUNT;
    const host = args.find(
      (arg, index) => !arg.startsWith('-') && args[index - 1] !== '-c' && args[index - 1] !== '-W',
    );
    if (host === undefined) return failed('ping: usage error: Destination address required\n', 2);
    const probe = await httpExchange(context, { method: 'HEAD', url: `http://${host}/`, headers: [], body: '' });
    if (probe === null) return failed('', 130);
    if (!probe.ok && (probe.failure === 'could-not-resolve' || probe.failure === 'bad-url')) {
      return failed(
        context.run.shell === 'ash' ? `ping: bad address '${host}'\n` : `ping: ${host}: Name or service not known\n`,
        1,
      );
    }
    const rows = Array.from(
      { length: count },
      (_, seq) => `64 bytes from ${host}: seq=${seq} ttl=64 time=0.0${60 + seq} ms\n`,
    );
    return printed(
      `PING ${host} (${host}): 56 data bytes\n${rows.join('')}\n--- ${host} ping statistics ---\n${count} packets transmitted, ${count} packets received, 0% packet loss\n`,
    );
  };
}
