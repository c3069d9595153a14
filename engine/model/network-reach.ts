/** What a program asks of the network beyond HTTP. */
export type NetworkQuestion =
  /** The addresses behind a name; `dnsOnly` for a program that asks the name server and does not read `/etc/hosts`. */
  | { ask: 'resolve'; name: string; dnsOnly?: true }
  /** Whether something accepts connections there; port null asks for an echo (`ping`). `host` is a name or an address. */
  | { ask: 'dial'; host: string; port: number | null }
  /** One request and its reply in a protocol that is not HTTP (`redis`, `postgres` …), both as the programs agree. */
  | { ask: 'exchange'; host: string; port: number; protocol: string; payload: string };

/** `addresses` are in the order in which they are to be tried; `address` is the one that was reached or tried last. */
export type NetworkReply =
  | { ok: true; addresses: readonly string[]; address: string; reply: string }
  | { ok: false; failure: NetworkFailure; address: string };

/** What the network does to those who get no answer. */
export type NetworkFailure =
  | 'could-not-resolve'
  | 'connection-refused'
  | 'connection-reset'
  | 'empty-reply'
  /** Nobody has that address on a network that the asking one is in. */
  | 'no-route'
  /** The asking one is in no network that leads there. */
  | 'network-unreachable'
  | 'timeout';
