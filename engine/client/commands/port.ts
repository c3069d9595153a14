import { command } from '../command';
import { daemonError } from '../daemon-error';
import { joinHostPort } from '../listing/container-ports';

export const port = command({
  summary: 'List port mappings or a specific mapping for the container',
  usage: 'CONTAINER [PRIVATE_PORT[/PROTO]]',
  aliases: 'docker container port, docker port',
  takes: { kind: 'between', least: 1, most: 2 },
  completes: ['running container', null],
  run: ({ cli, args: [name = '', wanted] }) => {
    const found = cli.daemon.containerFind(name);
    if (!found.ok) return daemonError(cli, found.error);
    const bindings = found.value.ports.map(({ hostIp, hostPort, containerPort, protocol }) => ({
      inside: `${containerPort}/${protocol}`,
      outside: joinHostPort(hostIp, String(hostPort)),
    }));
    if (wanted === undefined) {
      const lines = bindings.map(({ inside, outside }) => `${inside} -> ${outside}\n`);
      cli.out(lines.sort(byPort).join(''));
      return 0;
    }
    const [number = '', protocol = 'tcp'] = wanted.split('/');
    if (!/^\d+$/.test(number) || Number(number) > 65535) {
      cli.err(
        `Error: invalid port (${number}): strconv.ParseUint: parsing ${JSON.stringify(number)}: invalid syntax\n`,
      );
      return 1;
    }
    const published = bindings.filter(({ inside }) => inside === `${Number(number)}/${protocol}`);
    if (published.length === 0) {
      cli.err(`Error: No public port '${wanted}' published for ${name}\n`);
      return 1;
    }
    cli.out(published.map(({ outside }) => `${outside}\n`).join(''));
    return 0;
  },
});

/** By the number of the container's port, then as text. */
function byPort(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);
}
