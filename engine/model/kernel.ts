/** What `uname -r` answers everywhere in a room: containers have no kernel of their own, they share their host's. */
export const KERNEL = '6.1.0-drydock';

/** What `docker info` and `nproc` answer on every simulated host. */
export const HOST_CPUS = 2;

/** Bytes of memory of every simulated host. */
export const HOST_MEMORY = 4 * 1024 ** 3;
