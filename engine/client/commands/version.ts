import type { JsonObject } from '../../daemon/api/json-object';
import type { JsonValue } from '../../model/process';
import { CLIENT } from '../client-version';
import { command, none } from '../command';
import { text } from '../flags/kinds';
import { inspectValue } from '../inspect-value';
import { structOutput } from '../struct-output';
import { GoStruct, type Member, Nil } from '../template/go-value';
import { OBJECT_FORMAT_HELP } from './format-help';

export const version = command({
  summary: 'Show the Docker version information',
  usage: '[OPTIONS]',
  flags: { format: text(OBJECT_FORMAT_HELP, { short: 'f' }) },
  takes: none,
  run: ({ cli, flags }) => {
    const server = serverOf(cli.daemon.version());
    const client = { ...CLIENT, Context: 'default' };
    if (flags.format !== '') {
      const both = { Client: client, Server: server };
      return structOutput(cli, flags.format, both, versionInfo(both), 'version');
    }
    const lines = [
      'Client:',
      ...columns(' ', [
        ['Version', client.Version],
        ['API version', client.ApiVersion],
        ['Go version', client.GoVersion],
        ['Git commit', client.GitCommit],
        ['Built', client.BuildTime],
        ['OS/Arch', `${client.Os}/${client.Arch}`],
        ['Context', client.Context],
      ]),
      '',
      ...serverLines(server),
    ];
    cli.out(`${lines.join('\n')}\n`);
    return 0;
  },
});

/** The client writes build times in its own way. */
function serverOf(answer: JsonObject): JsonObject {
  const components = list(answer.Components).map((component) => {
    const { Details: details, ...rest } = object(component);
    const built = object(details).BuildTime;
    return {
      ...rest,
      Details: { ...object(details), ...(typeof built === 'string' ? { BuildTime: ansiTime(built) } : {}) },
    };
  });
  return { ...answer, Components: components };
}

function serverLines(server: JsonObject): string[] {
  const platform = string(object(server.Platform).Name);
  const lines = [platform === '' ? 'Server:' : `Server: ${platform}`];
  for (const component of list(server.Components).map(object)) {
    const details = object(component.Details);
    const detail = (name: string) => string(details[name]);
    lines.push(` ${string(component.Name)}:`);
    const rows: [string, string][] = [['Version', string(component.Version)]];
    if (component.Name === 'Engine') {
      rows.push(
        ['API version', `${detail('ApiVersion')} (minimum version ${detail('MinAPIVersion')})`],
        ['Go version', detail('GoVersion')],
        ['Git commit', detail('GitCommit')],
        ['Built', detail('BuildTime')],
        ['OS/Arch', `${detail('Os')}/${detail('Arch')}`],
        ['Experimental', detail('Experimental')],
      );
    } else
      rows.push(
        ...Object.keys(details)
          .sort()
          .map((name): [string, string] => [name, detail(name)]),
      );
    lines.push(...columns('  ', rows));
  }
  return lines;
}

function columns(margin: string, rows: readonly (readonly [string, string])[]): string[] {
  return rows.map(([name, value]) => `${`${margin}${name}:`.padEnd(20)}${value}`);
}

const TYPES: Readonly<Record<string, string>> = { Client: 'system.clientVersion', Server: '*types.Version' };

const TAGS = { names: new Map([['APIVersion', 'ApiVersion']]), omitEmpty: new Set(['Platform']) };

/** The structs of the client, whose fields are spelled `APIVersion` where their JSON has `ApiVersion`. */
function versionInfo(value: JsonObject): GoStruct {
  const parts = Object.entries(value).map(([part, content]): [string, Member] => {
    const members = Object.entries(object(content)).map(([name, member]): [string, Member] => [
      name === 'ApiVersion' ? 'APIVersion' : name,
      () => inspectValue(member, name),
    ]);
    // The client's own has a name of a platform, too, that nobody has given it.
    if (part === 'Client') members.unshift(['Platform', () => new Nil('pointer')]);
    return [part, () => new GoStruct(TYPES[part] ?? null, new Map(members), new Map(), TAGS)];
  });
  return new GoStruct('system.versionInfo', new Map(parts), new Map(), TAGS);
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri May 30 12:07:27 2025`; what is no time stays as it is. */
function ansiTime(text: string): string {
  const time = new Date(Date.parse(text));
  if (Number.isNaN(time.getTime())) return text;
  const day = String(time.getUTCDate()).padStart(2);
  const clock = time.toISOString().slice(11, 19);
  return `${DAYS[time.getUTCDay()]} ${MONTHS[time.getUTCMonth()]} ${day} ${clock} ${time.getUTCFullYear()}`;
}

function object(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function list(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function string(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
