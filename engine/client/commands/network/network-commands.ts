import type { Command } from '../../command';
import { networkConnect } from './connect';
import { networkCreate } from './create';
import { networkDisconnect } from './disconnect';
import { networkInspect } from './inspect';
import { networkLs } from './ls';
import { networkPrune } from './prune';
import { networkRm } from './rm';

/** What is below `docker network`. */
export const NETWORK_COMMANDS: Readonly<Record<string, Command>> = {
  connect: networkConnect,
  create: networkCreate,
  disconnect: networkDisconnect,
  inspect: networkInspect,
  ls: networkLs,
  prune: networkPrune,
  rm: networkRm,
};
