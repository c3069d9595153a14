import type { JsonObject } from '../../daemon/api/json-object';
import type { JsonValue } from '../../model/process';
import { CLIENT } from '../client-version';
import { command, none } from '../command';
import { text } from '../flags/kinds';
import { binarySize } from '../format/human-size';
import { inspectValue } from '../inspect-value';
import { structOutput } from '../struct-output';
import { GoStruct, type Member } from '../template/go-value';
import { OBJECT_FORMAT_HELP } from './format-help';

export const info = command({
  summary: 'Display system-wide information',
  usage: '[OPTIONS]',
  aliases: 'docker system info, docker info',
  flags: { format: text(OBJECT_FORMAT_HELP, { short: 'f' }) },
  takes: none,
  run: ({ cli, flags }) => {
    const answer = cli.daemon.info();
    if (flags.format === '') {
      cli.out(infoText(answer));
      return 0;
    }
    const { Version, ApiVersion: DefaultAPIVersion, GitCommit, GoVersion, Os, Arch, BuildTime } = CLIENT;
    const built = { Version, DefaultAPIVersion, GitCommit, GoVersion, Os, Arch, BuildTime };
    const client = { Debug: false, ...built, Context: 'default', Plugins: [], Warnings: null };
    const value: JsonObject = { ...answer, ClientInfo: client };
    return structOutput(cli, flags.format, value, infoStruct(value));
  },
});

/** The same for a template: Go's struct of the client, which has the daemon's fields and its own. */
function infoStruct(value: JsonObject): GoStruct {
  const known = Object.entries(value).map(([name, member]): [string, Member] => [
    name,
    () => inspectValue(member, name),
  ]);
  return new GoStruct('system.dockerInfo', new Map(known), new Map(), { omitEmpty: new Set() });
}

/** The long form, from the fields of docker-facts §8.8; a field that the daemon does not answer has no line. */
function infoText(answer: JsonObject): string {
  const lines = [
    'Client:',
    ` Version:    ${CLIENT.Version}`,
    ' Context:    default',
    ' Debug Mode: false',
    '',
    'Server:',
  ];
  for (const [label, shown] of LINES) {
    const value = shown(answer);
    if (value === undefined || value === null) continue;
    if (typeof value !== 'object') lines.push(` ${label}: ${value}`);
    else lines.push(` ${label}:`, ...value.map((line) => `  ${line}`));
    if (label === 'Containers') {
      lines.push(
        `  Running: ${answer.ContainersRunning}`,
        `  Paused: ${answer.ContainersPaused}`,
        `  Stopped: ${answer.ContainersStopped}`,
      );
    }
    if (label === 'Storage Driver') lines.push(...pairs(answer.DriverStatus).map((line) => `  ${line}`));
  }
  return `${lines.join('\n')}\n\n`;
}

type Shown = string | number | boolean | readonly string[] | null | undefined;

const LINES: readonly (readonly [label: string, shown: (answer: JsonObject) => Shown])[] = [
  ['Containers', (a) => plain(a.Containers)],
  ['Images', (a) => plain(a.Images)],
  ['Server Version', (a) => plain(a.ServerVersion)],
  ['Storage Driver', (a) => plain(a.Driver)],
  ['Logging Driver', (a) => plain(a.LoggingDriver)],
  ['Cgroup Driver', (a) => plain(a.CgroupDriver)],
  ['Cgroup Version', (a) => plain(a.CgroupVersion)],
  ['Plugins', (a) => plugins(a.Plugins)],
  ['CDI spec directories', (a) => listed(a.CDISpecDirs)],
  ['Swarm', (a) => plain(object(a.Swarm).LocalNodeState)],
  ['Runtimes', (a) => Object.keys(object(a.Runtimes)).sort().join(' ') || null],
  ['Default Runtime', (a) => plain(a.DefaultRuntime)],
  ['Init Binary', (a) => plain(a.InitBinary)],
  ['containerd version', (a) => plain(object(a.ContainerdCommit).ID)],
  ['runc version', (a) => plain(object(a.RuncCommit).ID)],
  ['init version', (a) => plain(object(a.InitCommit).ID)],
  ['Security Options', (a) => security(a.SecurityOptions)],
  ['Kernel Version', (a) => plain(a.KernelVersion)],
  ['Operating System', (a) => plain(a.OperatingSystem)],
  ['OSType', (a) => plain(a.OSType)],
  ['Architecture', (a) => plain(a.Architecture)],
  ['CPUs', (a) => plain(a.NCPU)],
  ['Total Memory', (a) => (typeof a.MemTotal === 'number' ? binarySize(a.MemTotal) : null)],
  ['Name', (a) => plain(a.Name)],
  ['ID', (a) => plain(a.ID)],
  ['Docker Root Dir', (a) => plain(a.DockerRootDir)],
  ['Debug Mode', (a) => plain(a.Debug)],
  ['Experimental', (a) => plain(a.ExperimentalBuild)],
  ['Insecure Registries', (a) => insecure(object(a.RegistryConfig))],
  ['Registry Mirrors', (a) => listed(object(a.RegistryConfig).Mirrors)],
  ['Live Restore Enabled', (a) => plain(a.LiveRestoreEnabled)],
];

function plain(value: JsonValue | undefined): string | number | boolean | null {
  return typeof value === 'object' || value === undefined || value === '' ? null : value;
}

function object(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function texts(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function listed(value: JsonValue | undefined): string[] | null {
  const lines = texts(value);
  return lines.length > 0 ? lines : null;
}

function pairs(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.map((pair) => texts(pair).join(': ')) : [];
}

function plugins(value: JsonValue | undefined): string[] | null {
  const kinds = object(value);
  const lines = ['Volume', 'Network', 'Log'].flatMap((kind) => {
    const names = texts(kinds[kind]);
    return names.length > 0 ? [`${kind}: ${names.join(' ')}`] : [];
  });
  return lines.length > 0 ? lines : null;
}

/** `name=seccomp,profile=builtin` becomes a name with its settings below. */
function security(value: JsonValue | undefined): string[] | null {
  const lines = texts(value).flatMap((option) => {
    const [name = '', ...settings] = option.split(',').map((part) => part.slice(part.indexOf('=') + 1));
    return [name, ...settings.map((setting) => ` Profile: ${setting}`)];
  });
  return lines.length > 0 ? lines : null;
}

function insecure(registries: JsonObject): string[] | null {
  const named = Object.entries(object(registries.IndexConfigs)).filter(([, config]) => object(config).Secure === false);
  const lines = [...named.map(([name]) => name), ...texts(registries.InsecureRegistryCIDRs)];
  return lines.length > 0 ? lines : null;
}
