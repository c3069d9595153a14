import { type Command, decodeBytesToUtf8, type ExecResult } from 'just-bash';
import { NETWORK_REASONS } from '#engine/programs/clients/network-reasons';
import type { RunContext } from '../thread/run-context';
import { askNetwork } from './ask-network';
import { httpExchange } from './http-exchange';
import { isBusybox } from './is-busybox';
import { failed, printed } from './outcome';

/** Names that `nc -v` knows ports by. */
const SERVICES: Readonly<Record<string, string>> = {
  '80': 'http',
  '443': 'https',
  '22': 'ssh',
  '5432': 'postgresql',
  '6379': 'redis',
  '3306': 'mysql',
  '53': 'domain',
};

/** `nc [-z] [-v] [-w S] HOST PORT`: knocks at a port, or speaks HTTP typed by hand. */
export function ncCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const busybox = isBusybox(context, 'nc');
    const flags = args.filter((arg) => arg.startsWith('-')).join('');
    if (/[lLe]/.test(flags)) return failed('nc: this room simulates nc as a client only, not -l or -e\n', 1);
    const [host, port] = args.filter((arg, at) => !arg.startsWith('-') && !/^-\w*[wip]$/.test(args[at - 1] ?? ''));
    if (host === undefined || port === undefined) return failed('nc: missing port number\n', 1);
    const reply = await askNetwork(context, { ask: 'dial', host, port: Number(port) });
    if (reply === null) return failed('', 130);
    if (!reply.ok) {
      const reason = NETWORK_REASONS[reply.failure];
      if (reply.failure === 'could-not-resolve') {
        return failed(
          busybox
            ? `nc: bad address '${host}'\n`
            : `nc: getaddrinfo for host "${host}" port ${port}: Name or service not known\n`,
        );
      }
      if (busybox)
        return failed(
          flags.includes('z') && !flags.includes('v') ? '' : `nc: ${host} (${reply.address}:${port}): ${reason}\n`,
        );
      if (flags.includes('z') && !flags.includes('v')) return failed('');
      return failed(`nc: connect to ${host} (${reply.address}) port ${port} (tcp) failed: ${reason}\n`);
    }
    const opened = !flags.includes('v')
      ? ''
      : busybox
        ? `${host} (${reply.address}:${port}) open\n`
        : `Connection to ${host} (${reply.address}) ${port} port [tcp/${SERVICES[port] ?? '*'}] succeeded!\n`;
    if (flags.includes('z')) return { stdout: '', stderr: opened, exitCode: 0 };
    const answer = await spoken(context, host, port, decodeBytesToUtf8(ctx.stdin));
    return { ...answer, stderr: opened + answer.stderr };
  };
}

/** `telnet HOST PORT`. */
export function telnetCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const [host, port = '23'] = args.filter((arg) => !arg.startsWith('-'));
    if (host === undefined) return failed('telnet: missing host\n');
    const busybox = isBusybox(context, 'telnet');
    const reply = await askNetwork(context, { ask: 'dial', host, port: Number(port) });
    if (reply === null) return failed('', 130);
    if (!reply.ok) {
      const reason = NETWORK_REASONS[reply.failure];
      if (reply.failure === 'could-not-resolve')
        return failed(
          busybox
            ? `telnet: bad address '${host}'\n`
            : `telnet: could not resolve ${host}/${port}: Name or service not known\n`,
        );
      return failed(
        busybox
          ? `telnet: can't connect to remote host (${reply.address}): ${reason}\n`
          : `Trying ${reply.address}...\ntelnet: Unable to connect to remote host: ${reason}\n`,
      );
    }
    const head = busybox
      ? `Connected to ${host}\n`
      : `Trying ${reply.address}...\nConnected to ${host}.\nEscape character is '^]'.\n`;
    const { stdout } = await spoken(context, host, port, decodeBytesToUtf8(ctx.stdin));
    return {
      stdout: `${head}${stdout}${busybox ? 'Connection closed by foreign host\r\n' : 'Connection closed by foreign host.\n'}`,
      stderr: '',
      exitCode: 1,
    };
  };
}

async function spoken(context: RunContext, host: string, port: string, text: string): Promise<ExecResult> {
  const [, method, path] = /^(GET|HEAD|POST|PUT|DELETE) (\S+)/.exec(text) ?? [];
  if (method === undefined || path === undefined) return printed('');
  const [top = '', body = ''] = text.split(/\r?\n\r?\n/, 2);
  const headers = top
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line): [string, string][] => {
      const at = line.indexOf(':');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1).trim()]] : [];
    });
  const result = await httpExchange(context, { method, url: `http://${host}:${port}${path}`, headers, body });
  if (!result?.ok) return printed('');
  const { status, reason, headers: got, body: page } = result.response;
  return printed(
    `HTTP/1.1 ${status} ${reason}\r\n${got.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${page}`,
  );
}
