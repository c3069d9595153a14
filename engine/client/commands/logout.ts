import { HUB_SERVER } from '../../registry/login-among';
import { atMost, command } from '../command';
import { eraseLogins } from '../registry/stored-logins';
import { registryKey } from './login';

export const logout = command({
  summary: 'Log out from a registry',
  description: 'Log out from a registry.\nIf no server is specified, the default is defined by the daemon.',
  usage: '[SERVER]',
  takes: atMost(1),
  run: ({ cli, args: [server = ''] }) => {
    const key = server === '' ? HUB_SERVER : registryKey(server);
    const keys = server === '' ? [key] : [server, key, `http://${key}`, `https://${key}`];
    cli.out(`Removing login credentials for ${key}\n`);
    const problem = eraseLogins(cli, keys);
    if (problem !== null) cli.err(`WARNING: could not erase credentials:\n${key}: ${problem}\n`);
    return 0;
  },
});
