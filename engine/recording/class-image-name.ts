import { ROOM_REGISTRY_HOSTS } from '../registry/registry-address';

/** Letters of a name that are told. */
const LONGEST = 120;

/**
 * The name under which a class knows an image: without the host of its registry and without `:latest`. Null for an image
 * that is named by its ID or digest alone.
 */
export function classImageName(reference: string): string | null {
  const host = ROOM_REGISTRY_HOSTS.find((one) => reference.startsWith(`${one}/`));
  const name = (host ? reference.slice(host.length + 1) : reference)
    .replace(/^docker\.io\/(library\/)?/, '')
    .replace(/@sha256:[0-9a-f]*$/, '')
    .replace(/:latest$/, '');
  return name === '' || /^(sha256:)?[0-9a-f]{12,64}$/.test(name) ? null : name.slice(0, LONGEST);
}
