import dockerignore from '@balena/dockerignore';

/** Which paths of a build context the text of a `.dockerignore` leaves out; paths are relative to the context. */
export function ignoredPaths(rules: string): (path: string) => boolean {
  const filter = dockerignore().add(rules);
  return (path) => filter.ignores(path);
}
