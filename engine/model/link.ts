/** `--link` in the default bridge network: another container, under a name of one's own. */
export interface Link {
  /** ID of the other one; it may be gone by now. */
  container: string;
  /** What it was called when the link was made. */
  name: string;
  alias: string;
}

/** What a running container was told of one that it is linked to, at its start. */
export interface KnownLink {
  /** ID of the other one. */
  container: string;
  /** Its names in `/etc/hosts`, with blanks between them. */
  names: string;
  /** `''` for one that was waiting for its restart. */
  address: string;
  /** `DB_PORT=tcp://172.17.0.2:6379` … */
  variables: readonly string[];
}
