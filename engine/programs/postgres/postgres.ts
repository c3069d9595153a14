import { lacksCapability } from '../lacks-capability';
import { noSwitch } from '../no-switch';
import { err, out, type Program, type Step, type Surroundings } from '../program';
import { readText } from '../static-files';
import { clusterFiles, databaseFiles, dataFolder, readCluster, readDatabase } from './cluster-files';
import { type ConnectRequest, connect } from './connect';
import { type DescribeRequest, describe } from './describe';
import { prepareCluster } from './init-cluster';
import { postgresOwner } from './postgres-owner';
import { type PgConnection, serveQuery } from './serve-query';
import { logLine, startLines, stopLines } from './server-log';

/** A request in the protocol `postgres` between the programs of this room. */
export type PgRequest =
  | { kind: 'ping' }
  | ({ kind: 'connect' } & ConnectRequest)
  | { kind: 'query'; connection: PgConnection; sql: string }
  | { kind: 'describe'; connection: PgConnection; request: DescribeRequest };

/** The image's start-up script: it makes a cluster and becomes the server. */
export const postgresEntrypoint: Program = {
  name: 'postgres-entrypoint',
  start(around) {
    const [, ...given] = around.argv;
    const command = given[0]?.startsWith('-') ? ['postgres', ...given] : given;
    if (command[0] !== 'postgres') return { kind: 'becomes', argv: command, print: [] };
    if (lacksCapability(around, 'SETGID', 'SETUID')) {
      const folders = lacksCapability(around, 'FOWNER') ? [dataFolder(around), '/var/run/postgresql'] : [];
      return noSwitch(
        'postgres',
        folders.map((path) => `chmod: changing permissions of '${path}': Operation not permitted\n`),
      );
    }
    const prepared = prepareCluster(around, versionOf(around));
    const { print, writes } = prepared;
    if ('code' in prepared) return { kind: 'ends', code: prepared.code, print, writes };
    return { kind: 'becomes', argv: command, print, writes };
  },
  signal: () => null,
};

/** The server. Its tables are files of its data folder, written with every statement, so a kill loses nothing. */
export const postgres: Program = {
  name: 'postgres',
  start(around) {
    const { argv, now } = around;
    const version = versionOf(around);
    if (/^(-V|--version)$/.test(argv[1] ?? ''))
      return { kind: 'ends', code: 0, print: [out(`postgres (PostgreSQL) ${version}\n`)] };
    const folder = dataFolder(around);
    if (!readCluster(around)) {
      const text = `postgres: could not access the server configuration file "${folder}/postgresql.conf": No such file or directory\n`;
      return { kind: 'ends', code: 2, print: [err(text)] };
    }
    const crashed = readText(around, control(around))?.startsWith('in production') === true;
    const lines = startLines(now, version, crashed ? 'crashed' : 'clean', true, 1);
    return {
      kind: 'plays',
      listens: [5432],
      memory: {},
      wakeAt: null,
      print: lines.map(err),
      writes: [marked(around, 'in production')],
    };
  },
  signal(around, _memory, name) {
    const how = ({ INT: 'fast', TERM: 'smart', QUIT: 'immediate' } as const)[name as 'INT'];
    if (name === 'HUP')
      return { print: [err(logLine(around.now, 1, 'received SIGHUP, reloading configuration files'))] };
    if (!how) return null;
    const print = stopLines(around.now, how, 1).map(err);
    return {
      exit: 0,
      print,
      writes: [marked(around, (how as string) === 'immediate' ? 'in production' : 'shut down')],
    };
  },
  exchange(around, _memory, { payload, from }) {
    const request = JSON.parse(payload) as PgRequest;
    const { reply, ...step } = answered(around, request, from);
    return { ...step, reply: { text: JSON.stringify(reply) } };
  },
  family: () => ({
    title: 'postgres',
    workers: [
      'checkpointer',
      'background writer',
      'walwriter',
      'autovacuum launcher',
      'logical replication launcher',
    ].map((name) => ({ user: 'postgres', command: `postgres: ${name}` })),
  }),
};

function answered(around: Surroundings, request: PgRequest, from: string): Step & { reply: unknown } {
  const cluster = readCluster(around);
  const { now } = around;
  if (!cluster) {
    const text = `could not open file "global/pg_filenode.map": No such file or directory`;
    return { reply: { fatal: text }, print: [err(logLine(now, 64, text, 'FATAL'))] };
  }
  if (request.kind === 'ping') return { reply: { ready: true } };
  if (request.kind === 'connect') {
    const trusted = request.local || from.startsWith('127.') || from === '::1' || trusts(around);
    const connected = connect(cluster, request, trusted);
    const fatal = 'fatal' in connected ? connected.fatal : null;
    return {
      reply: { ...connected, version: versionOf(around) },
      ...(fatal && { print: [err(logLine(now, 64, fatal, 'FATAL'))] }),
    };
  }
  const { connection } = request;
  const oid = cluster.databases[connection.database]?.oid ?? 5;
  const database = readDatabase(around, oid);
  const asker = { user: connection.user, database: connection.database, now, version: versionOf(around) };
  if (request.kind === 'describe') return { reply: describe({ cluster, database }, request.request) };
  const served = serveQuery({ cluster, database }, connection, request.sql, asker);
  const owner = postgresOwner(around);
  const print = served.outputs.flatMap((output) => {
    if (output.kind !== 'error') return [];
    const place = output.at === undefined ? '' : ` at character ${output.at + 1}`;
    const more = [
      output.detail && logLine(now, 64, output.detail, 'DETAIL'),
      output.hint && logLine(now, 64, output.hint, 'HINT'),
    ];
    const texts = [
      logLine(now, 64, `${output.message}${place}`, 'ERROR'),
      ...more,
      logLine(now, 64, request.sql, 'STATEMENT'),
    ];
    return texts.flatMap((text) => (text ? [err(text)] : []));
  });
  return {
    reply: { outputs: served.outputs, connection: served.connection },
    print,
    writes: [
      ...clusterFiles(around, cluster, served.state.cluster, owner),
      ...databaseFiles(around, oid, database, served.state.database, owner),
    ],
  };
}

/** `16.9 (Debian 16.9-1.pgdg120+1)`, on Alpine the number alone. */
export function versionOf({ env }: Pick<Surroundings, 'env'>): string {
  const full = env.get('PG_VERSION') ?? '16.9-1.pgdg120+1';
  const number = /^[\d.]+/.exec(full)?.[0] ?? '16.9';
  return full.includes('pgdg') ? `${number} (Debian ${full})` : number;
}

function trusts(around: Surroundings): boolean {
  const rules = (readText(around, `${dataFolder(around)}/pg_hba.conf`) ?? '').split('\n');
  return rules.some((rule) => /^host\s+all\s+all\s+(all|0\.0\.0\.0\/0)\s+trust\b/.test(rule));
}

function control(around: Surroundings): string {
  return `${dataFolder(around)}/global/pg_control`;
}

function marked(around: Surroundings, state: 'in production' | 'shut down') {
  return { path: control(around), text: `${state}\n`, mode: 0o600, ...postgresOwner(around) };
}
