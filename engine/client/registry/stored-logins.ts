import type { RegistryCredentials, RegistryLogins } from '../../daemon/api/registry-login';
import { decodedLogin } from '../../registry/basic-login';
import { loginAmong } from '../../registry/login-among';
import type { Cli } from '../cli';
import { type ConfigJson, isObject, readConfig, writeConfig } from './config-file';

/** What stands in the file where a real client leaves the password for everybody to read. */
const NOT_KEPT = '********';

/** The stored login for the registry that an image name leads to (`X-Registry-Auth`), or null. */
export function loginFor(cli: Cli, domain: string): RegistryCredentials | null {
  return loginAmong(storedLogins(cli), domain);
}

/** All of them. */
export function storedLogins(cli: Cli): RegistryLogins {
  const logins: [string, RegistryCredentials][] = [];
  for (const [server, login] of Object.entries(authsOf(readConfig(cli)))) {
    const known = isObject(login) && typeof login.auth === 'string' ? decoded(login.auth) : null;
    if (known) logins.push([server, known]);
  }
  return logins;
}

/**
 * Keeps a login, with stars for its password. Nothing is written when just that is there.
 * @returns whether anything was written, or why it could not be
 */
export function storeLogin(cli: Cli, server: string, username: string): { written: boolean } | { problem: string } {
  const config = readConfig(cli) ?? {};
  const auths = authsOf(config);
  const auth = encoded(`${username}:${NOT_KEPT}`);
  const before = auths[server];
  if (isObject(before) && before.auth === auth) return { written: false };
  const problem = writeConfig(cli, { auths: sorted({ ...auths, [server]: { auth } }), ...without(config, 'auths') });
  return problem === null ? { written: true } : { problem };
}

/** Forgets logins; answers why it could not. */
export function eraseLogins(cli: Cli, servers: readonly string[]): string | null {
  const config = readConfig(cli);
  const auths = authsOf(config);
  if (!config || !servers.some((server) => server in auths)) return null;
  const kept = Object.fromEntries(Object.entries(auths).filter(([server]) => !servers.includes(server)));
  return writeConfig(cli, { auths: kept, ...without(config, 'auths') });
}

function authsOf(config: ConfigJson | null): ConfigJson {
  return isObject(config?.auths) ? config.auths : {};
}

function sorted(object: ConfigJson): ConfigJson {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function without({ ...rest }: ConfigJson, key: string): ConfigJson {
  delete rest[key];
  return rest;
}

function encoded(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function decoded(auth: string): RegistryCredentials | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(auth) || auth.length % 4 !== 0) return null;
  return decodedLogin(auth);
}
