import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { accountsOf } from './accounts';
import { askNetwork, nameServer } from './ask-network';
import { isBusybox } from './is-busybox';
import { failed, printed } from './outcome';

/** `nslookup NAME` of BusyBox and of BIND. */
export function nslookupCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const name = args.find((arg) => !arg.startsWith('-'));
    if (name === undefined) return failed('nslookup: missing host name\n');
    const server = await nameServer(context);
    const head = `Server:\t\t${server}\nAddress:\t${server}${isBusybox(context, 'nslookup') ? ':53' : '#53'}\n\n`;
    const reply = await askNetwork(context, { ask: 'resolve', name, dnsOnly: true });
    if (reply === null) return failed('', 130);
    if (!reply.ok) return { stdout: `${head}** server can't find ${name}: NXDOMAIN\n\n`, stderr: '', exitCode: 1 };
    const found = reply.addresses.map((address) => `Name:\t${name}\nAddress: ${address}\n`).join('');
    return printed(`${head}Non-authoritative answer:\n${found}\n`);
  };
}

/** `getent hosts NAME`, `getent passwd NAME`, `getent group NAME`. */
export function getentCommand(context: RunContext): Command['execute'] {
  return async ([database, ...names]) => {
    if (database === 'hosts' || database === 'ahosts' || database === 'ahostsv4') {
      let stdout = '';
      for (const name of names) {
        const reply = await askNetwork(context, { ask: 'resolve', name });
        if (!reply?.ok) return { stdout, stderr: '', exitCode: 2 };
        const addresses = database === 'hosts' ? reply.addresses.slice(0, 1) : reply.addresses;
        stdout += addresses
          .map((address) => `${address.padEnd(15)} ${database === 'hosts' ? name : `STREAM ${name}`}\n`)
          .join('');
      }
      return printed(stdout);
    }
    if (database !== 'passwd' && database !== 'group') return failed(`Unknown database: ${database ?? ''}\n`, 1);
    const text = await context.fs.readFile(`/etc/${database}`).catch(() => '');
    const lines = text.split('\n').filter(Boolean);
    if (names.length === 0) return printed(`${lines.join('\n')}\n`);
    const accounts = await accountsOf(context.fs);
    const known = (name: string) =>
      lines.find((line) =>
        line.startsWith(`${/^\d+$/.test(name) ? (accounts.userName(Number(name)) ?? '\0') : name}:`),
      );
    const found = names.map(known);
    const stdout = found.flatMap((line) => (line === undefined ? [] : [`${line}\n`])).join('');
    return { stdout, stderr: '', exitCode: found.includes(undefined) ? 2 : 0 };
  };
}

/** `dig [+short] NAME` and `host NAME`. */
export function digCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const name = args.find((arg) => !/^[-+@]/.test(arg) && !/^(A|AAAA|ANY|MX|TXT|NS)$/i.test(arg)) ?? '.';
    const reply = await askNetwork(context, { ask: 'resolve', name, dnsOnly: true });
    const addresses = reply?.ok ? reply.addresses : [];
    if (args.includes('+short')) return printed(addresses.map((address) => `${address}\n`).join(''));
    const server = await nameServer(context);
    const answers = addresses.map((address) => `${name}.\t\t\t600\tIN\tA\t${address}\n`).join('');
    return printed(
      `
; <<>> DiG 9.18 <<>> ${args.join(' ')}
;; global options: +cmd
;; Got answer:
;; ->>HEADER<<- opcode: QUERY, status: ${addresses.length > 0 ? 'NOERROR' : 'NXDOMAIN'}, id: 4711
;; flags: qr rd ra; QUERY: 1, ANSWER: ${addresses.length}, AUTHORITY: 0, ADDITIONAL: 0

;; QUESTION SECTION:
;${name}.\t\t\t\tIN\tA

${addresses.length > 0 ? `;; ANSWER SECTION:\n${answers}\n` : ''};; Query time: 0 msec
;; SERVER: ${server}#53(${server}) (UDP)

`,
    );
  };
}

export function hostCommand(context: RunContext): Command['execute'] {
  return async ([name = '']) => {
    const reply = await askNetwork(context, { ask: 'resolve', name, dnsOnly: true });
    if (!reply?.ok) return { stdout: `Host ${name} not found: 3(NXDOMAIN)\n`, stderr: '', exitCode: 1 };
    return printed(reply.addresses.map((address) => `${name} has address ${address}\n`).join(''));
  };
}
