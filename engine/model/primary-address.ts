import type { Container } from './container';

/** The address of a container's first network card, `''` without one. */
export function primaryAddress({ networks }: Container): string {
  for (const { endpoint } of networks) if (endpoint && endpoint.ipAddress !== '') return endpoint.ipAddress;
  return '';
}
