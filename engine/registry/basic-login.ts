import type { RegistryCredentials } from '../daemon/api/registry-login';

/** The login in an `Authorization: Basic …` header (`curl -u ana:secret`), or null. */
export function basicLogin(headers: readonly (readonly [name: string, value: string])[]): RegistryCredentials | null {
  const value = headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  const coded = /^Basic\s+([A-Za-z0-9+/]+={0,2})$/i.exec(value)?.[1];
  return coded !== undefined && coded.length % 4 === 0 ? decodedLogin(coded) : null;
}

/** `user:password` in Base64 of UTF-8, or null without a colon. @param coded valid Base64 with padding */
export function decodedLogin(coded: string): RegistryCredentials | null {
  const text = new TextDecoder().decode(Uint8Array.from(atob(coded), (character) => character.charCodeAt(0)));
  const colon = text.indexOf(':');
  return colon < 0 ? null : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
