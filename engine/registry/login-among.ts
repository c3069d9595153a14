import type { RegistryCredentials, RegistryLogins } from '../daemon/api/registry-login';

/** Under this name clients keep and send the login to Docker Hub. */
export const HUB_SERVER = 'https://index.docker.io/v1/';

/** The login for the registry that an image name leads to, or null. @param domain of the name, `docker.io` for the hub */
export function loginAmong(logins: RegistryLogins, domain: string): RegistryCredentials | null {
  const server = domain === 'docker.io' ? HUB_SERVER : domain;
  return logins.find(([name]) => name === server)?.[1] ?? null;
}
