import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe, RecipeStep } from '../recipe';
import { script } from '../tree';
import type { NodeRelease } from './node-release';

/** The start-up script of all variants. */
const ENTRYPOINT = `#!/bin/sh
set -e

# An option or something that is no command is meant for node.
if [ "\${1#-}" != "\${1}" ] || [ -z "$(command -v "\${1}")" ]; then
  set -- node "$@"
fi

exec "$@"
`;

/** The last steps of every Node image, after Node and yarn. */
export const nodeEnding: readonly RecipeStep[] = [
  {
    createdBy: 'COPY docker-entrypoint.sh /usr/local/bin/ # buildkit',
    tree: () => ({ '/usr/local/bin/docker-entrypoint.sh': script(ENTRYPOINT, 'docker-entrypoint') }),
  },
  { createdBy: 'ENTRYPOINT ["docker-entrypoint.sh"]' },
  { createdBy: 'CMD ["node"]' },
];

export function nodeConfig({ version, yarn }: NodeRelease): Recipe['config'] {
  return {
    Env: [`PATH=${DEFAULT_PATH}`, `NODE_VERSION=${version}`, `YARN_VERSION=${yarn}`],
    Entrypoint: ['docker-entrypoint.sh'],
    Cmd: ['node'],
  };
}
