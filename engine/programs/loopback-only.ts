/** What a program says of a port that it opens at this address: at the loopback only its own container reaches it. */
export function loopbackOnly(address: string | undefined, ...ports: readonly number[]): { local?: readonly number[] } {
  return address !== undefined && isLoopbackAddress(address) ? { local: ports } : {};
}

/** `localhost`, `127.…`, `::1` and `[::1]`. */
export function isLoopbackAddress(address: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(address);
}
