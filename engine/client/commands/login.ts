import type { RegistryCredentials } from '../../daemon/api/registry-login';
import { HUB_SERVER } from '../../registry/login-among';
import type { Conversation } from '../../room/conversation';
import type { Cli } from '../cli';
import { atMost, command } from '../command';
import { daemonError } from '../daemon-error';
import { text, toggle } from '../flags/kinds';
import { askLogin } from '../registry/ask-login';
import { configPath } from '../registry/config-file';
import { note } from '../registry/note';
import { storedLogins, storeLogin } from '../registry/stored-logins';

export const login = command({
  summary: 'Authenticate to a registry',
  description: 'Authenticate to a registry.\nDefaults to Docker Hub if no server is specified.',
  usage: '[OPTIONS] [SERVER]',
  flags: {
    password: text('Password or Personal Access Token (PAT)', { short: 'p' }),
    'password-stdin': toggle('Take the Password or Personal Access Token (PAT) from stdin'),
    username: text('Username', { short: 'u' }),
  },
  takes: atMost(1),
  *run({ cli, flags, given, args: [server = ''] }) {
    const mistake = wrongFlags(flags, given);
    if (mistake !== null) {
      cli.err(`${mistake}\n`);
      return 1;
    }
    if (flags.password !== '') {
      cli.err('WARNING! Using --password via the CLI is insecure. Use --password-stdin.\n');
    }
    const isHub = ['', 'docker.io', HUB_SERVER].includes(server);
    const key = isHub ? HUB_SERVER : registryKey(server);
    const password = flags['password-stdin'] ? cli.stdin.replace(/[\r\n]+$/, '') : flags.password;
    let usual = '';
    if (flags.username === '' && password === '') {
      const stored = storedLogins(cli).find(([name]) => name === key)?.[1];
      if (stored) {
        if (again(cli, key, stored)) return succeeded(cli, key, stored.username);
        usual = stored.username;
      }
    }
    return yield* anew(cli, key, { username: flags.username, password }, { isHub, usual });
  },
});

/** `http://registry:5000/v2/` is `registry:5000` to the client. */
export function registryKey(server: string): string {
  return server.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '';
}

function wrongFlags(
  flags: { username: string; password: string; 'password-stdin': boolean },
  given: ReadonlySet<string>,
): string | null {
  if (given.has('password') && flags['password-stdin']) {
    return 'conflicting options: cannot specify both --password and --password-stdin';
  }
  if (flags['password-stdin'] && flags.username === '')
    return 'the --password-stdin option requires --username to be set';
  if (given.has('username') && flags.username === '') return 'username is empty';
  if (given.has('password') && flags.password === '') return 'password is empty';
  return null;
}

/** With what was stored; answers whether it is still good. */
function again(cli: Cli, key: string, stored: RegistryCredentials): boolean {
  cli.err(`Authenticating with existing credentials... [Username: ${stored.username}]\n\n`);
  cli.err(`${note(cli, "To login with a different account, run 'docker logout' followed by 'docker login'")}\n\n`);
  const reply = cli.daemon.registryLogin(key, stored);
  if (reply.ok) return true;
  const { status, message } = reply.error;
  cli.err(
    status === 401
      ? 'Stored credentials invalid or expired\n'
      : `Login did not succeed, error: Error response from daemon: ${message}\n`,
  );
  return false;
}

/** With what was given on the command line, or is typed now. */
function* anew(
  cli: Cli,
  key: string,
  given: RegistryCredentials,
  options: { isHub: boolean; usual: string },
): Conversation<number> {
  let full = given;
  if (given.username === '' || given.password === '') {
    if (!cli.isTerminal) {
      cli.err('Error: Cannot perform an interactive login from a non TTY device\n');
      return 1;
    }
    const isBare = options.isHub && options.usual === '' && given.username === '' && given.password === '';
    if (isBare) cli.err('Failed to start web-based login - falling back to command line login...\n\n');
    const asked = yield* askLogin(cli, given, options);
    if (!asked.ok) {
      if (asked.message === null) return 0;
      cli.err(`${asked.message}\n`);
      return 1;
    }
    full = asked.login;
  }
  const reply = cli.daemon.registryLogin(key, full);
  return reply.ok ? succeeded(cli, key, full.username) : daemonError(cli, reply.error);
}

function succeeded(cli: Cli, key: string, username: string): number {
  const stored = storeLogin(cli, key, username);
  if ('problem' in stored) {
    cli.err(`Error saving credentials: ${stored.problem}\n`);
    return 1;
  }
  if (stored.written) {
    cli.err(`
WARNING! Your credentials are stored unencrypted in '${configPath(cli)}'.
Configure a credential helper to remove this warning. See
https://docs.docker.com/go/credential-store/

`);
  }
  cli.out('Login Succeeded\n');
  return 0;
}
