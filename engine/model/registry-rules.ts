/** How the registries that a class can reach behave; the instructor sets it. */
export interface RegistryRules {
  /** Of the way between hosts and registries. */
  speed: RegistrySpeed;
  /** An unreachable hub is nobody's mirror either: names without a registry lead nowhere. */
  hub: 'open' | 'unreachable';
  /** Pulls that the hub gives to the room's one address in {@link PULL_WINDOW} without a login; null for no limit. */
  pullLimit: number | null;
  /** Whether the room's own registry asks for a login. */
  accounts: boolean;
}

export const REGISTRY_SPEEDS = ['instant', 'fast', 'normal', 'slow'] as const;
export type RegistrySpeed = (typeof REGISTRY_SPEEDS)[number];

/** Of a room whose instructor has set nothing. */
export const EVERYDAY_REGISTRY: RegistryRules = { speed: 'normal', hub: 'open', pullLimit: null, accounts: false };

/** How long the hub counts pulls together, in milliseconds: six hours. */
export const PULL_WINDOW = 6 * 3_600_000;

/** Pulls from the hub that counted against the room's address. */
export interface HubPulls {
  /** Milliseconds since 1970 of the first. */
  since: number;
  count: number;
}
