import { networkInterfaces } from 'node:os';

/** This machine's IPv4 address in the local network, or null when it has none. */
export function lanAddress(): string | null {
  const candidates = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return (
    candidates.find((address) => /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(address)) ?? candidates[0] ?? null
  );
}
