import type { Container } from '../../model/container';
import { shortId } from '../../model/digest';

/**
 * The names that Docker's own name service knows a container by in a network of one's own, each once and in the order
 * that `docker inspect` shows: its name, its aliases there, its short ID, its host name.
 */
export function dnsNames({ id, name, config }: Container, aliases: readonly string[]): string[] {
  return [...new Set([name, ...aliases, shortId(id), config.Hostname])].filter((it) => it !== '');
}
