import { err, out, type Printed, type ProgramFile, type Surroundings } from '../program';
import { namesIn, readText } from '../static-files';
import { withWritten } from '../with-written';
import { clusterFiles, databaseFiles, dataFolder, readCluster } from './cluster-files';
import { errorText } from './format-output';
import { EMPTY_DATABASE, type PgCluster, type PgState } from './pg-database';
import { postgresOwner } from './postgres-owner';
import { runStatement } from './run-statement';
import { startLines, stopLines } from './server-log';
import { splitStatements } from './split-statements';

const NO_PASSWORD = `Error: Database is uninitialized and superuser password is not specified.
       You must specify POSTGRES_PASSWORD to a non-empty value for the
       superuser. For example, "-e POSTGRES_PASSWORD=password" on "docker run".

       You may also use "POSTGRES_HOST_AUTH_METHOD=trust" to allow all
       connections without a password. This is *not* recommended.

       See PostgreSQL documentation about "trust":
       https://www.postgresql.org/docs/current/auth-trust.html
`;
const TRUSTED = `********************************************************************************
WARNING: POSTGRES_HOST_AUTH_METHOD has been set to "trust". This will allow
         anyone with access to the Postgres port to access your database without
         a password, even if POSTGRES_PASSWORD is set. See PostgreSQL
         documentation about "trust":
         https://www.postgresql.org/docs/current/auth-trust.html
         In Docker's default configuration, this is effectively any other
         container on the same system.

         It is not recommended to use POSTGRES_HOST_AUTH_METHOD=trust. Replace
         it with "-e POSTGRES_PASSWORD=password" instead to set a password in
         "docker run".
********************************************************************************
`;

export type Prepared = { print: Printed[]; writes: ProgramFile[] } & ({ code: number } | { ready: true });

/** What the image's start-up script does before it becomes `postgres`: a cluster, unless there is one already. */
export function prepareCluster(around: Surroundings, version: string): Prepared {
  const { env, now } = around;
  if (readCluster(around)) {
    const text = '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n';
    return { print: [out(text)], writes: [], ready: true };
  }
  const user = env.get('POSTGRES_USER') || 'postgres';
  const password = env.get('POSTGRES_PASSWORD') ?? '';
  const trust = env.get('POSTGRES_HOST_AUTH_METHOD') === 'trust';
  const fail = (text: string, code = 1): Prepared => ({ print: [...print, err(text)], writes: [], code });
  const print: Printed[] = [];
  if (password === '' && !trust) return fail(NO_PASSWORD);
  if (trust) print.push(err(TRUSTED));
  const folder = dataFolder(around);
  const names = namesIn(around, folder) ?? [];
  print.push(out(beginning(folder)));
  if (names.length > 0) {
    const hint = names.includes('lost+found')
      ? 'It contains a lost+found directory, perhaps due to it being a mount point.\n'
      : '';
    const text = `initdb: error: directory "${folder}" exists but is not empty\n${hint}initdb: hint: If you want to create a new database system, either remove or empty the directory "${folder}" or run initdb with an argument other than "${folder}".\n`;
    return fail(text);
  }
  const owner = postgresOwner(around);
  const database = env.get('POSTGRES_DB') || user;
  const role = { password: password || null, superuser: true, login: true, createdb: true };
  const cluster: PgCluster = {
    roles: { [user]: role },
    databases: {
      postgres: { oid: 5, owner: user },
      template0: { oid: 4, owner: user },
      template1: { oid: 1, owner: user },
      ...(database !== 'postgres' && { [database]: { oid: 16_384, owner: user } }),
    },
    nextOid: 16_385,
  };
  const major = /^\d+/.exec(version)?.[0] ?? '16';
  const writes: ProgramFile[] = [...plainFiles(folder, major, trust).map((file) => ({ ...file, ...owner }))];
  print.push(
    out(middle(folder)),
    err(
      'initdb: warning: enabling "trust" authentication for local connections\ninitdb: hint: You can change this by editing pg_hba.conf or using the option -A, or --auth-local and --auth-host, the next time you run initdb.\n',
    ),
  );
  print.push(
    out('waiting for server to start....'),
    ...startLines(now, version, 'clean', false, 48).map(err),
    out(' done\nserver started\n'),
  );
  if (database !== 'postgres') print.push(out('CREATE DATABASE\n\n'));
  const scripts = runScripts(around, { cluster, database: EMPTY_DATABASE }, { user, database, now, version });
  print.push(...scripts.print);
  writes.push(...clusterFiles(around, null, scripts.state.cluster, owner));
  const oid = cluster.databases[database]?.oid ?? 5;
  writes.push(...databaseFiles(withWritten(around, writes), oid, EMPTY_DATABASE, scripts.state.database, owner));
  if (scripts.code !== 0) return { print, writes, code: scripts.code };
  print.push(
    out('\nwaiting for server to shut down....'),
    ...stopLines(now, 'fast', 48).map(err),
    out(' done\nserver stopped\n'),
  );
  print.push(out('\nPostgreSQL init process complete; ready for start up.\n\n'));
  return { print, writes, ready: true };
}

/** The scripts that somebody has laid into the image's folder for them. */
function runScripts(around: Surroundings, first: PgState, asker: Parameters<typeof runStatement>[2]) {
  const folder = '/docker-entrypoint-initdb.d';
  const script = '/usr/local/bin/docker-entrypoint.sh:';
  const print: Printed[] = [];
  let state = first;
  const names = namesIn(around, folder) ?? [];
  if (names.length === 0) print.push(out(`\n${script} ignoring ${folder}/*\n\n`));
  for (const name of names) {
    const path = `${folder}/${name}`;
    if (!name.endsWith('.sql')) {
      const known = /\.(sh|sql\.(gz|xz|zst))$/.test(name);
      print.push(out(`\n${script} ${known ? 'running' : 'ignoring'} ${path}\n`));
      if (known)
        print.push(
          err(`${path}: this room does not simulate start-up scripts of this kind; only .sql files are run\n`),
        );
      continue;
    }
    print.push(out(`\n${script} running ${path}\n`));
    const text = readText(around, path) ?? '';
    const { statements, rest } = splitStatements(text);
    for (const sql of rest === '' ? statements : [...statements, rest]) {
      const ran = runStatement(state, sql, asker);
      state = ran.state;
      for (const output of ran.outputs) {
        if (output.kind === 'tag' || output.kind === 'rows') print.push(out(`${output.tag}\n`));
        if (output.kind !== 'error') continue;
        const line = text.slice(0, Math.max(0, text.indexOf(sql))).split('\n').length + sql.split('\n').length - 1;
        print.push(err(`psql:${path}:${line}: ${errorText(output, sql)}`));
        return { state, print, code: 3 };
      }
    }
    print.push(out('\n'));
  }
  return { state, print, code: 0 };
}

function plainFiles(folder: string, major: string, trust: boolean): ProgramFile[] {
  const folders = [
    'base',
    'base/1',
    'base/4',
    'base/5',
    'global',
    'pg_commit_ts',
    'pg_dynshmem',
    'pg_logical',
    'pg_multixact',
    'pg_notify',
    'pg_replslot',
    'pg_serial',
    'pg_snapshots',
    'pg_stat',
    'pg_stat_tmp',
    'pg_subtrans',
    'pg_tblspc',
    'pg_twophase',
    'pg_wal',
    'pg_xact',
  ];
  const hba = `# TYPE  DATABASE        USER            ADDRESS                 METHOD
local   all             all                                     trust
host    all             all             127.0.0.1/32            trust
host    all             all             ::1/128                 trust

host all all all ${trust ? 'trust' : 'scram-sha-256'}
`;
  const files: [string, string][] = [
    ['PG_VERSION', `${major}\n`],
    ['pg_hba.conf', hba],
    ['pg_ident.conf', '# MAPNAME       SYSTEM-USERNAME         PG-USERNAME\n'],
    [
      'postgresql.auto.conf',
      '# Do not edit this file manually!\n# It will be overwritten by the ALTER SYSTEM command.\n',
    ],
    [
      'postgresql.conf',
      "listen_addresses = '*'\nmax_connections = 100\nshared_buffers = 128MB\ntimezone = 'Etc/UTC'\n",
    ],
    ['postmaster.opts', '/usr/lib/postgresql/bin/postgres\n'],
  ];
  return [
    ...folders.map((name) => ({ path: `${folder}/${name}`, text: null, mode: 0o700 })),
    ...files.map(([name, text]) => ({ path: `${folder}/${name}`, text, mode: 0o600 })),
  ];
}

function beginning(folder: string): string {
  return `The files belonging to this database system will be owned by user "postgres".
This user must also own the server process.

The database cluster will be initialized with locale "en_US.utf8".
The default database encoding has accordingly been set to "UTF8".
The default text search configuration will be set to "english".

Data page checksums are disabled.

fixing permissions on existing directory ${folder} ... ok
`;
}

function middle(folder: string): string {
  return `creating subdirectories ... ok
selecting dynamic shared memory implementation ... posix
selecting default max_connections ... 100
selecting default shared_buffers ... 128MB
selecting default time zone ... Etc/UTC
creating configuration files ... ok
running bootstrap script ... ok
performing post-bootstrap initialization ... ok
syncing data to disk ... ok


Success. You can now start the database server using:

    pg_ctl -D ${folder} -l logfile start

`;
}
