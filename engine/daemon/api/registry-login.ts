export interface RegistryCredentials {
  username: string;
  password: string;
}

/** Logins by registry, as a client's settings hold them: a host with its port, or the hub's own address. */
export type RegistryLogins = readonly (readonly [server: string, login: RegistryCredentials])[];
