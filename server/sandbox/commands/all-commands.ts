import { type Command, getCommandNames } from 'just-bash';
import { mysqlClients } from '#engine/programs/mysql/mysql-clients';
import { pgIsReady } from '#engine/programs/postgres/pg-isready';
import { psql } from '#engine/programs/postgres/psql';
import { redisCli } from '#engine/programs/redis/redis-cli';
import { SPAWN_COMMAND, WAIT_COMMAND } from '../thread/jobs';
import type { RunContext } from '../thread/run-context';
import { MISTAKE_COMMAND, SOURCED_COMMAND } from '../thread/shell-grammar';
import { JOB_VARIABLE } from '../thread/shell-variables';
import { RUN_COMMAND, TEST_COMMAND } from '../thread/virtual-files';
import {
  addgroupCommand,
  adduserCommand,
  groupaddCommand,
  removeAccount,
  useraddCommand,
  usermodCommand,
} from './adduser';
import { apkCommand } from './apk/apk';
import { aptCacheCommand } from './apt-cache';
import { aptCommand, aptGetCommand } from './apt-get';
import { APPLET_NAMES, refusedArguments } from './busybox/refused-arguments';
import { chownCommand } from './chown';
import { clientCommand } from './client';
import { curlCommand } from './curl';
import { ddCommand } from './dd';
import { dfCommand } from './df';
import { dockerCommand } from './docker';
import { dpkgCommand } from './dpkg';
import { envCommand } from './env';
import { freeCommand } from './free';
import { gunzipCommand } from './gunzip';
import { HOST_TOOLS } from './host/host-tools';
import { serviceCommand, systemctlCommand } from './host/services';
import { sudoCommand } from './host/sudo';
import { hostnameCommand } from './hostname';
import { idCommand } from './id';
import { ifconfigCommand, ipCommand, routeCommand } from './ip';
import { bgCommand, fgCommand, jobsCommand, spawnCommand, waitCommand } from './job-control';
import { cannotForkInFront } from './kernel/cannot-fork';
import { capshCommand, getpcapsCommand } from './kernel/capsh';
import { changeRootCommand } from './kernel/change-root';
import { makeNodeCommand } from './kernel/make-node';
import { niceCommand } from './kernel/nice';
import { dateCommand } from './kernel/set-date';
import { suCommand } from './kernel/su';
import { sysctlCommand } from './kernel/sysctl';
import { ulimitCommand } from './kernel/ulimit';
import { findByName, killByName, killCommand } from './kill';
import { lsCommand } from './ls';
import { mountCommand, umountCommand } from './mount';
import { digCommand, getentCommand, hostCommand, nslookupCommand } from './name-lookup';
import { ncCommand, telnetCommand } from './nc';
import { nginxCommand } from './nginx';
import { nodeCommand } from './node';
import { npmCommand } from './npm';
import { nprocCommand } from './nproc';
import { pagerCommand } from './pager';
import { pingCommand } from './ping';
import { pipCommand } from './pip';
import { printenvCommand } from './printenv';
import { printfCommand } from './printf';
import { procpsCommand, psCommand } from './ps';
import { pythonCommand } from './python';
import { rewordedCommands } from './reworded';
import { rmCommand } from './rm';
import { runProgramCommand } from './run-program';
import { served } from './serve';
import { shellCommand } from './shell';
import { shellMistakeCommand } from './shell-mistake';
import { shufCommand } from './shuf';
import { sleepCommand } from './sleep';
import {
  archCommand,
  chgrpCommand,
  dmesgCommand,
  groupsCommand,
  installCommand,
  mktempCommand,
  quietCommand,
  realpathCommand,
  ttyCommand,
  updateCertificatesCommand,
} from './small-tools';
import { sourcedCommand } from './sourced';
import { runsAnother, switchUserCommand } from './switch-user';
import { tailCommand } from './tail';
import { tarCommand } from './tar/tar';
import { testCommand } from './test';
import { topCommand } from './top';
import { trCommand } from './tr';
import { trapCommand } from './trap';
import { trapEndCommand } from './trap-end';
import { umaskCommand } from './umask';
import { unameCommand } from './uname';
import { uptimeCommand } from './uptime';
import { wcCommand } from './wc';
import { wgetCommand } from './wget';
import { whoamiCommand } from './whoami';
import { xargsCommand } from './xargs';
import { yarnCommand } from './yarn';
import { yesCommand } from './yes';

type Maker = (context: RunContext) => Command['execute'];

/** Drydock's own commands by the name (and program) they run as. */
const OWN: Readonly<Record<string, Maker>> = {
  [RUN_COMMAND]: runProgramCommand,
  [SPAWN_COMMAND]: spawnCommand,
  [WAIT_COMMAND]: waitCommand,
  [MISTAKE_COMMAND]: shellMistakeCommand,
  [SOURCED_COMMAND]: sourcedCommand,
  [TEST_COMMAND]: testCommand,
  addgroup: addgroupCommand,
  adduser: adduserCommand,
  arch: archCommand,
  bg: bgCommand,
  capsh: capshCommand,
  chgrp: chgrpCommand(chownCommand),
  chroot: changeRootCommand,
  date: dateCommand,
  dd: ddCommand,
  delgroup: removeAccount('delgroup', 'group'),
  deluser: removeAccount('deluser', 'user'),
  dig: digCommand,
  disown: bgCommand,
  dmesg: dmesgCommand,
  'dumb-init': runsAnother('dumb-init'),
  fg: fgCommand,
  getent: getentCommand,
  getpcaps: getpcapsCommand,
  gosu: switchUserCommand('gosu'),
  groupadd: groupaddCommand,
  groupdel: removeAccount('groupdel', 'group'),
  groups: groupsCommand,
  host: hostCommand,
  ifconfig: ifconfigCommand,
  install: installCommand,
  jobs: jobsCommand,
  killall: killByName('killall'),
  ldconfig: quietCommand,
  mknod: makeNodeCommand,
  mktemp: mktempCommand,
  mount: mountCommand,
  nc: ncCommand,
  ncat: ncCommand,
  nice: niceCommand,
  nohup: runsAnother('nohup'),
  nslookup: nslookupCommand,
  pgrep: findByName('pgrep'),
  pidof: findByName('pidof'),
  pkill: killByName('pkill'),
  'procps-ps': procpsCommand,
  realpath: realpathCommand,
  rm: rmCommand,
  route: routeCommand,
  setsid: runsAnother('setsid'),
  'su-exec': switchUserCommand('su-exec'),
  su: suCommand,
  sync: quietCommand,
  sysctl: sysctlCommand,
  telnet: telnetCommand,
  tini: runsAnother('tini'),
  tr: trCommand,
  tty: ttyCommand,
  ulimit: ulimitCommand,
  umask: umaskCommand,
  umount: umountCommand,
  'update-ca-certificates': updateCertificatesCommand,
  uptime: uptimeCommand,
  useradd: useraddCommand,
  userdel: removeAccount('userdel', 'user'),
  usermod: usermodCommand,
  '.drydock-trap-end': trapEndCommand,
  apk: apkCommand,
  apt: aptCommand,
  'apt-cache': aptCacheCommand,
  'apt-get': aptGetCommand,
  ash: shellCommand('ash'),
  bash: shellCommand('bash'),
  chown: chownCommand,
  curl: curlCommand,
  dash: shellCommand('dash'),
  df: dfCommand,
  dpkg: dpkgCommand,
  'dpkg-query': dpkgCommand,
  env: envCommand,
  free: freeCommand,
  gunzip: gunzipCommand('gunzip'),
  hostname: hostnameCommand,
  id: idCommand,
  ip: ipCommand,
  kill: killCommand,
  less: pagerCommand,
  ls: lsCommand,
  more: pagerCommand,
  nginx: served('nginx', nginxCommand, { answersToo: true }),
  node: served('node', nodeCommand),
  nodejs: served('nodejs', nodeCommand),
  nproc: nprocCommand,
  npm: served('npm', npmCommand),
  ...Object.fromEntries(mysqlClients.map((client) => [client.name, clientCommand(client)])),
  pg_isready: clientCommand(pgIsReady),
  ping: pingCommand,
  pip: pipCommand,
  pip3: pipCommand,
  printenv: printenvCommand,
  printf: printfCommand,
  ps: psCommand,
  psql: clientCommand(psql),
  python: served('python', pythonCommand),
  python3: served('python3', pythonCommand),
  'redis-cli': clientCommand(redisCli),
  sh: shellCommand('sh'),
  shuf: shufCommand,
  sleep: sleepCommand,
  tail: tailCommand,
  tar: tarCommand,
  top: topCommand,
  trap: trapCommand,
  uname: unameCommand,
  wc: wcCommand,
  wget: wgetCommand,
  whoami: whoamiCommand,
  xargs: xargsCommand,
  yarn: served('yarn', yarnCommand),
  yes: yesCommand,
  zcat: gunzipCommand('zcat'),
};

/** What only the classroom's host has. */
const ON_HOST: Readonly<Record<string, Maker>> = {
  ...HOST_TOOLS,
  docker: dockerCommand,
  service: serviceCommand,
  sudo: sudoCommand,
  systemctl: systemctlCommand,
};

/** What every shell has built in, whatever files there are. */
const BUILT_IN = [
  'echo',
  'printf',
  'true',
  'false',
  'kill',
  'jobs',
  'fg',
  'bg',
  'disown',
  'alias',
  'unalias',
  'history',
  'help',
  'time',
  'trap',
  'ulimit',
  'umask',
];
/** just-bash's interpreter has these itself, so that they are in no list of commands. */
const OF_THE_SHELL = ['test', '[', 'pwd'];
const INTERNAL = [
  MISTAKE_COMMAND,
  RUN_COMMAND,
  SOURCED_COMMAND,
  SPAWN_COMMAND,
  TEST_COMMAND,
  WAIT_COMMAND,
  '.drydock-trap-end',
];
/** Programs that belong to images and that the classroom's host does not have. */
const NOT_ON_HOST = new Set([
  'addgroup',
  'adduser',
  'capsh',
  'chroot',
  'getpcaps',
  'mknod',
  'delgroup',
  'deluser',
  'dumb-init',
  'gosu',
  'install',
  'procps-ps',
  'su-exec',
  'telnet',
  'tini',
  'apk',
  'apt-cache',
  'dpkg',
  'dpkg-query',
  'ash',
  'dash',
  'nginx',
  'node',
  'nodejs',
  'npm',
  'pip',
  'pip3',
  'python',
  'python3',
  'pg_isready',
  ...mysqlClients.map(({ name }) => name),
  'psql',
  'redis-cli',
  'yarn',
]);

/** Own commands that hand over to the bundled one, which only the shell itself provides. */
const WRAPPING = new Set(['date', 'printf', 'tail', 'tr', 'xargs']);

/** The commands of a run. */
export interface CommandSet {
  /** Those that exist without a file. */
  readonly present: ReadonlySet<string>;
  /** Whether a program of this name is simulated. */
  has(name: string): boolean;
  /** Drydock's own command of this name for the run it was made for, if there is one. */
  own(name: string): Command | undefined;
  make(context: RunContext): Command[];
}

/** `host` runs have `docker`, and every command is simply there; in a container only what its files have. */
export function allCommands(place: 'host' | 'container'): CommandSet {
  const makers: Record<string, Maker> = place === 'host' ? { ...OWN, ...ON_HOST } : OWN;
  const names = new Set([...getCommandNames(), ...Object.keys(makers), ...OF_THE_SHELL]);
  const onHost = [...names].filter((name) => !NOT_ON_HOST.has(name));
  const made = new Map<string, Command>();
  return {
    present: new Set(place === 'host' ? onHost : [...BUILT_IN, ...INTERNAL]),
    has: (name) => names.has(name),
    own: (name) => made.get(name),
    make(context) {
      for (const command of rewordedCommands(context)) made.set(command.name, command);
      for (const [name, maker] of Object.entries(makers)) {
        const execute = maker(context);
        made.set(name, {
          name,
          ...(WRAPPING.has(name) && { reworded: true }),
          execute: (args, ctx) => {
            // Those of a job are not the shell's.
            if (!INTERNAL.includes(name) && !ctx.env.has(JOB_VARIABLE)) {
              context.lastVariables = Object.fromEntries(ctx.env);
            }
            return execute(args, ctx);
          },
        });
      }
      for (const name of context.run.place === 'container' ? APPLET_NAMES : []) {
        const command = made.get(name);
        if (!command) continue;
        made.set(name, {
          ...command,
          execute: async (args, ctx) =>
            (await refusedArguments(context, name, args)) ?? (await command.execute(args, ctx)),
        });
      }
      if (context.run.limits?.pids) {
        for (const [name, command] of made) {
          if (BUILT_IN.includes(name) || INTERNAL.includes(name)) continue;
          const execute: Command['execute'] = async (args, ctx) =>
            cannotForkInFront(context, ctx) ?? (await command.execute(args, ctx));
          made.set(name, { ...command, execute });
        }
      }
      return [...made.values()];
    },
  };
}
