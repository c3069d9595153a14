/** What a value on the command line names, so that Tab can offer what there is. */
export type CompletionKind =
  | 'container'
  | 'running container'
  | 'stopped container'
  | 'paused container'
  | 'image'
  | 'container or image'
  | 'anything'
  | 'volume'
  | 'network'
  | 'file'
  | 'directory'
  | 'signal'
  | 'restart policy'
  | 'pull policy'
  | { readonly of: readonly string[] }
  /** Keys of `--filter`, and what stands behind each. */
  | { readonly filter: Readonly<Record<string, CompletionKind | null>> };
