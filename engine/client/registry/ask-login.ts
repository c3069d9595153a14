import type { RegistryCredentials } from '../../daemon/api/registry-login';
import type { Conversation, Typed } from '../../room/conversation';
import { askLine } from '../ask-line';
import type { Cli } from '../cli';
import { note } from './note';

/** What a person answered: a login, or nothing that can be used, with the words for it (none after Ctrl-C). */
export type AskedLogin = { ok: true; login: RegistryCredentials } | { ok: false; message: string | null };

/**
 * Asks for what is missing of a login, in the words of the client of 28.2.2.
 * @param given '' where something is missing
 * @param usual the name that an empty answer stands for
 */
export function* askLogin(
  cli: Cli,
  given: RegistryCredentials,
  { isHub, usual }: { isHub: boolean; usual: string },
): Conversation<AskedLogin> {
  let { username, password } = given;
  if (username === '') {
    if (isHub && usual === '') cli.out(`${HUB_LOGIN}\n\n`);
    const typed = yield* askLine(cli, usual === '' ? 'Username: ' : `Username (${usual}): `);
    const answer = answered(typed);
    if (answer === null) return { ok: false, message: null };
    username = answer.trim() === '' ? usual : answer.trim();
    if (username === '') return { ok: false, message: 'Error: Non-null Username Required' };
  }
  if (password === '') {
    if (isHub) cli.out(`\n${note(cli, ACCESS_TOKEN)}`);
    const answer = answered(yield* askLine(cli, 'Password: ', { secret: true }));
    if (answer === null) return { ok: false, message: null };
    password = answer.trim();
    if (password === '') return { ok: false, message: 'Error: Password Required' };
  }
  return { ok: true, login: { username, password } };
}

function answered(typed: Typed): string | null {
  if (typed.kind === 'interrupt') return null;
  return typed.kind === 'line' ? typed.text : '';
}

const HUB_LOGIN = `Log in with your Docker ID or email address to push and pull images from Docker Hub. If you don't have a Docker ID, head over to https://hub.docker.com/ to create one.
You can log in with your password or a Personal Access Token (PAT). Using a limited-scope PAT grants better security and is required for organizations using SSO. Learn more at https://docs.docker.com/go/access-tokens/`;

const ACCESS_TOKEN = `A Personal Access Token (PAT) can be used instead.
To create a PAT, visit https://app.docker.com/settings

`;
