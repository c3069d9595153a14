import dockerignore from '@balena/dockerignore';

/**
 * Which paths of a build context `.dockerignore` leaves out; paths are relative to the context. The Dockerfile and
 * `.dockerignore` itself are always sent (docker-facts §6.5).
 */
export function ignoredPaths(rules: string, dockerfile: string): (path: string) => boolean {
  const filter = dockerignore().add(rules);
  return (path) => path !== dockerfile && path !== '.dockerignore' && filter.ignores(path);
}
