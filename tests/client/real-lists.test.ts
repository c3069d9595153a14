import { execFile, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ClientHost } from '#engine/client/testing';
import { startSimulatedEngine } from './simulated-engine';

/** Nothing has more than one label: docker prints several in no order. */
const SETUP = `
network create shop
network create --internal --label a=1 very-long-network-name-for-a-table
volume create data
volume create --label x=y pages
run -d --name web -l tier=front,x -p 8080:80 -p 8443:443 --expose 90 -v data:/data -v pages:/html nginx
run -d --name ports -p 127.0.0.1:9000-9004:9000-9004 -p 53:53/udp -p 80 --expose 100-105 busybox sleep 600
run -d --name linked --link web:site -v /home/student:/x -l com.example.some=b busybox sleep 600
run -d --name sick --health-cmd=false --stop-timeout 3 --init --tmpfs /t --network shop busybox sleep 600
create --name idle -l empty= redis redis-server --appendonly yes
run --name done busybox false
pause sick
tag busybox localhost:5000/busybox
pull -q node:20-alpine
`;

/** In a line `'…'` is one word. */
const LINES = `
ps
ps -a
ps -aq
ps -a --no-trunc
ps -as
ps -n 2
ps -l
ps -a --format '{{.Names}}\\t{{.Ports}}'
ps -a --format 'table {{.Names}}\\t{{.Mounts}}\\t{{.LocalVolumes}}\\t{{.Networks}}\\t{{.Labels}}'
ps -a --format 'table {{.ID}}|{{.State}}|{{.Image}}|{{.Command}}'
ps -a --format '{{.Label "tier"}}/{{.Label "empty"}}/{{.Label "none"}}'
ps -a --format 'table {{.Label "com.example.some"}}\\t{{.Names}}'
ps -a --format '{{json .Labels}} {{json .Names}}'
ps -a --format json
ps -a --format raw
ps -a --format raw -s
ps -q --format raw
ps --format 'table {{.ID}}\\t{{.Names}}' -q
ps --format '{{upper .Names}} {{title .State}} {{len .Names}} {{printf "%-12s|" .Names}}'
ps --format '{{split .Names "e"}} {{join (split .Names "e") "-"}} {{pad .Names 2 3}}|{{truncate .Image 4}}'
ps --format '{{range $i, $p := split .Ports ","}}{{$i}}:{{$p}};{{end}}'
ps --format '{{index .Names 0}}'
ps --format '{{.Nope}}'
ps --format '{{slice .ID 0 99}}'
images --no-trunc
images -q
images --format json node
images --format 'table {{.ID}}\\t{{.CreatedAt}}' node
images --format raw node
images --format '{{.Nope}}'
network ls
network ls --no-trunc
network ls --format '{{.Name}} {{.Labels}} {{.IPv4}} {{.IPv6}} {{.Internal}} {{.Scope}} {{.Label "a"}}'
network ls --format json
network ls --format raw
network ls --format raw -q
network ls --format '{{.Nope}}'
volume ls
volume ls -q
volume ls --format 'table {{.Name}}\\t{{.Mountpoint}}\\t{{.Status}}\\t{{.Links}}\\t{{.Size}}\\t{{.Labels}}\\t{{.Scope}}'
volume ls --format json
volume ls --format raw
volume ls --format '{{.Nope}}'
history nginx
history -q nginx
history --no-trunc nginx
history -H=false busybox
history --format json busybox
history --format '{{.Nope}}' busybox
info
info -f '{{.ServerVersion}} {{.Driver}} {{.NCPU}} {{.MemTotal}} {{.Name}} {{.OSType}}'
info -f '{{json .}}'
info --format json
info -f '{{.Nope}}'
version
version -f '{{json .}}'
version -f '{{.Client}}'
version --format json
version -f '{{.Server.Nope}}'
system df
system df -v
system df --format json
system df --format raw
system df --format 'table {{.Type}}\\t{{.Reclaimable}}'
system df --format '{{.Nope}}'
system df -v --format json
system df -v --format '{{range .Images}}{{.Repository}} {{.SharedSize}} {{.UniqueSize}};{{end}}'
inspect web
inspect -s idle
inspect nginx
inspect shop
inspect data nope
inspect --type image web
network inspect shop bridge none
volume inspect data nope
image inspect nginx nope
inspect -f '{{.State.Health}} {{.SizeRw}}' web
inspect -f '{{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}}' web sick
inspect -f '{{json .State}} {{json .Config}}' web sick
inspect -f '{{json .}}' web
inspect -f '{{.HostConfig.Init}} {{.HostConfig.Tmpfs}} {{.Config.StopTimeout}}' web sick
inspect -f '{{.HostConfig.Links}}' linked
inspect -f '{{(index (index .NetworkSettings.Ports "80/tcp") 0).HostPort}}' web
inspect -f '{{range $p, $c := .NetworkSettings.Ports}}{{$p}} {{(index $c 0).HostPort}} {{end}}' web
inspect -f '{{.Variant}}|{{.OsVersion}}|{{.VirtualSize}}|{{.ContainerConfig}}' nginx
inspect -f '{{.UsageData}} {{.Status}}' data
inspect -f '{{.Peers}} {{.Services}}' shop
port web
port ports
port ports 53/udp
port web 99
`;

const client = spawnSync('docker', ['-v'], { encoding: 'utf8' });
const isThere = client.status === 0 && client.stdout.startsWith('Docker version 28.2.2');
if (!isThere) console.warn('docker 28.2.2 is not on the PATH: our lists are not compared with its lists');

describe.skipIf(!isThere)('the real docker 28.2.2 shows a simulated host', () => {
  const host = new ClientHost();
  let engine: Awaited<ReturnType<typeof startSimulatedEngine>>;
  beforeAll(async () => {
    for (const line of linesOf(SETUP)) host.call(line.split(' '));
    engine = await startSimulatedEngine(host);
  });
  afterAll(() => engine.close());

  function real(argv: readonly string[]): Promise<{ out: string; err: string; code: number }> {
    const env = { ...process.env, HOME: '/home/student', DOCKER_HOST: engine.url };
    return new Promise((answer) => {
      execFile('docker', argv, { env, maxBuffer: 2 ** 24 }, (error, out, err) => {
        answer({ out, err, code: typeof error?.code === 'number' ? error.code : 0 });
      });
    });
  }

  test.each(linesOf(LINES))('K88 as our own client does: docker %s', async (line) => {
    const argv = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''));
    const { out, err, code } = host.call(argv);
    const shown = await real(argv);
    expect({ out: ageless(out), err, code }).toEqual({ ...shown, out: ageless(shown.out) });
  });
});

function linesOf(text: string): string[] {
  return text.trim().split('\n');
}

/** Ages are counted from the clock of the machine by one and of the host by the other; runtimes and the names of one image come in no order. */
function ageless(text: string): string {
  return text
    .replace(
      /\b(?:About an? \w+|Less than a second|\d+ (?:second|minute|hour|day|week|month|year)s?) ago\b *|N\/A {4,}/g,
      'AGO ',
    )
    .replace(/\b(CREATED|CREATED AT) +/g, '$1 ')
    .replace(/^ Runtimes: (.*)$/m, (_, names: string) => ` Runtimes: ${names.split(' ').sort().join(' ')}`)
    .replace(
      /^\S+ +\S+ +(sha256:\w{64}) .*\n(?:\S+ +\S+ +\1 .*\n)+/gm,
      (rows) => `${rows.trim().split('\n').sort().join('\n')}\n`,
    );
}
