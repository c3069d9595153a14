import type { RegistryCredentials } from './registry-login';

export interface TransferOptions {
  allTags: boolean;
  /** For the registry that the name leads to (`X-Registry-Auth`). */
  credentials?: RegistryCredentials | null;
}
