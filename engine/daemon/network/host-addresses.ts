/** The machine under a simulated Docker host, and what stands on its own network. */
export const HOST_ADDRESS = '10.0.0.4';
export const HOST_GATEWAY = '10.0.0.1';
export const HOST_PREFIX = 24;

/** The room's registry, a machine of its own that answers at every host's port 5000 too. */
export const REGISTRY = { name: 'registry', address: '10.0.0.2', port: 5000 } as const;
