import type { JsonObject } from '../../daemon/api/json-object';
import type { Cli } from '../cli';
import { type Command, command, none } from '../command';
import { contextNotFound, DEFAULT_ENDPOINT } from '../endpoint';
import { text, toggle } from '../flags/kinds';
import { listOutput } from '../format/list-output';
import { type Finding, objectOutput } from '../object-output';
import { printed } from '../printed';
import { goJson } from '../template/go-json';
import { formatterStruct } from '../template/go-value';
import { FORMAT_HELP, OBJECT_FORMAT_HELP } from './format-help';

const DESCRIPTION = 'Current DOCKER_HOST based configuration';

const HEADINGS = {
  Name: 'NAME',
  Description: 'DESCRIPTION',
  DockerEndpoint: 'DOCKER ENDPOINT',
  Error: 'ERROR',
  Current: 'CURRENT',
};

const NAMED = { completes: [{ of: ['default'] }] } as const;

const ls = command({
  summary: 'List contexts',
  usage: '[OPTIONS]',
  aliases: 'docker context ls, docker context list',
  flags: { format: text(FORMAT_HELP), quiet: toggle('Only show context names', { short: 'q' }) },
  takes: none,
  run: ({ cli, flags }) => {
    const row = formatterStruct('*formatter.clientContextContext', [
      ['Current', () => true],
      ['Description', () => DESCRIPTION],
      ['DockerEndpoint', () => DEFAULT_ENDPOINT],
      ['Error', () => ''],
      ['Name', () => 'default'],
    ]);
    return printed(
      cli,
      listOutput({
        format: flags.format,
        quiet: flags.quiet,
        quietTemplate: '{{.Name}}',
        table: '{{.Name}}{{if .Current}} *{{end}}\t{{.Description}}\t{{.DockerEndpoint}}\t{{.Error}}',
        headings: { ...HEADINGS, Current: '' },
        rows: [row],
      }),
    );
  },
});

const show = command({
  summary: 'Print the name of the current context',
  usage: '',
  takes: none,
  run: ({ cli }) => {
    cli.out('default\n');
    return 0;
  },
});

/** Key order and the escaped angle brackets are the real client's. */
const DEFAULT_CONTEXT = {
  Name: 'default',
  Metadata: {},
  Endpoints: { docker: { Host: DEFAULT_ENDPOINT, SkipTLSVerify: false } },
  TLSMaterial: {},
  Storage: { MetadataPath: '<IN MEMORY>', TLSPath: '<IN MEMORY>' },
};

const inspect = command({
  summary: 'Display detailed information on one or more contexts',
  usage: '[OPTIONS] [CONTEXT] [CONTEXT...]',
  flags: { format: text(OBJECT_FORMAT_HELP, { short: 'f' }) },
  takes: { kind: 'any' },
  ...NAMED,
  run: ({ cli, flags, args }) => {
    const find = (name: string): Finding =>
      name === 'default' ? { ok: true, value: DEFAULT_CONTEXT } : { ok: false, message: contextNotFound(cli, name) };
    return objectOutput(cli, flags.format, args.length > 0 ? args : ['default'], find, escaped);
  },
});

function escaped(value: JsonObject[], indent: number): string {
  return JSON.stringify(value, null, indent).replace(/[<>&]/g, (sign) => goJson(sign, true).slice(1, -1));
}

const use = command({
  summary: 'Set the current docker context',
  usage: 'CONTEXT',
  takes: { kind: 'any' },
  ...NAMED,
  run: ({ cli, args }) => {
    const [name = ''] = args;
    if (args.length !== 1) cli.err(`accepts 1 arg(s), received ${args.length}\n`);
    else if (name === 'default') {
      cli.out('default\n');
      cli.err('Current context is now "default"\n');
      return 0;
    } else if (/^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$/.test(name)) return notFound(cli, name);
    else {
      const pattern = '^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$';
      cli.err(`context name ${JSON.stringify(name)} is invalid, names are validated against regexp "${pattern}"\n`);
    }
    return 1;
  },
});

function notFound(cli: Cli, name: string): number {
  cli.err(`${contextNotFound(cli, name)}\n`);
  return 1;
}

/** `docker context …`: every host has the one context `default`, its own engine. */
export const CONTEXT_COMMANDS: Readonly<Record<string, Command>> = { inspect, ls, show, use };
