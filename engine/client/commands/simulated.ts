import type { Command } from '../command';
import { attach } from './attach';
import { build } from './build/build';
import { builderPrune } from './build/builder-prune';
import { commit } from './commit';
import { CONTEXT_COMMANDS } from './context';
import { cp } from './cp/cp';
import { diff } from './diff';
import { events } from './events';
import { exec } from './exec';
import { exportContainer } from './export';
import { history } from './history';
import { images } from './images';
import { importImage } from './import';
import { info } from './info';
import { containerInspect, imageInspect, inspect } from './inspect';
import { kill, pause, restart, rm, stop, unpause } from './lifecycle';
import { load } from './load';
import { login } from './login';
import { logout } from './logout';
import { logs } from './logs';
import { NETWORK_COMMANDS } from './network/network-commands';
import { port } from './port';
import { containerPrune } from './prune/container-prune';
import { imagePrune } from './prune/image-prune';
import { systemPrune } from './prune/system-prune';
import { ps } from './ps';
import { pull } from './pull';
import { push } from './push';
import { rename } from './rename';
import { rmi } from './rmi';
import { create } from './run/create';
import { run } from './run/run';
import { save } from './save';
import { search } from './search';
import { start } from './start';
import { stats } from './stats';
import { systemDf } from './system-df';
import { tag } from './tag';
import { top } from './top';
import { update } from './update';
import { version } from './version';
import { volumeCreate } from './volume/create';
import { volumeInspect } from './volume/inspect';
import { volumeLs } from './volume/ls';
import { volumePrune } from './volume/prune';
import { volumeRm } from './volume/rm';
import { wait } from './wait';

/** Container commands that go by the same word below `docker` and below `docker container`. */
const CONTAINER: Readonly<Record<string, Command>> = {
  attach,
  commit,
  cp,
  create,
  diff,
  exec,
  export: exportContainer,
  kill,
  logs,
  pause,
  port,
  rename,
  restart,
  rm,
  run,
  start,
  stats,
  stop,
  top,
  unpause,
  update,
  wait,
};

/** Image commands likewise. */
const IMAGE: Readonly<Record<string, Command>> = {
  build,
  history,
  import: importImage,
  load,
  pull,
  push,
  save,
  tag,
};

/** What this room simulates, by path. */
export const SIMULATED: Readonly<Record<string, Command>> = {
  ...CONTAINER,
  ...IMAGE,
  events,
  images,
  info,
  inspect,
  login,
  logout,
  ps,
  rmi,
  search,
  version,
  ...below('container', { ...CONTAINER, inspect: containerInspect, ls: ps, prune: containerPrune }),
  ...below('image', { ...IMAGE, inspect: imageInspect, ls: images, prune: imagePrune, rm: rmi }),
  ...below('volume', {
    create: volumeCreate,
    inspect: volumeInspect,
    ls: volumeLs,
    prune: volumePrune,
    rm: volumeRm,
  }),
  'builder build': build,
  'builder prune': builderPrune,
  ...below('context', CONTEXT_COMMANDS),
  'system events': events,
  ...below('network', NETWORK_COMMANDS),
  'system df': systemDf,
  'system info': info,
  'system prune': systemPrune,
};

function below(group: string, commands: Readonly<Record<string, Command>>): Record<string, Command> {
  return Object.fromEntries(Object.entries(commands).map(([name, command]) => [`${group} ${name}`, command]));
}
