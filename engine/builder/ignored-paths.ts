import dockerignore from '@balena/dockerignore';
import { ignoreRulesMistake } from './ignore-rules-mistake';

/** Which paths of a build context the text of a `.dockerignore` leaves out; paths are relative to the context. */
export function ignoredPaths(rules: string): (path: string) => boolean {
  // The client refuses malformed rules; whoever sends them all the same has them left out.
  const lines = rules.split(/\r?\n/).filter((line) => ignoreRulesMistake(line) === null);
  // Plain characters to docker, but the library hands them on to a regular expression as they are.
  const escaped = lines.map((line) =>
    line.replace(/\\.|[+(){}|]/gu, (found) => (found.startsWith('\\') ? found : `\\${found}`)),
  );
  const filter = dockerignore().add(escaped.join('\n'));
  return (path) => filter.ignores(path);
}
