import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe } from '../recipe';
import { binary } from '../tree';

export const helloWorld: Recipe = {
  repository: 'library/hello-world',
  tags: ['linux', 'latest'],
  created: '2025-01-21T23:32:32Z',
  steps: [
    { createdBy: 'COPY hello / # buildkit', tree: () => ({ '/hello': binary(10_072, 'hello') }) },
    { createdBy: 'CMD ["/hello"]' },
  ],
  config: {
    Env: [`PATH=${DEFAULT_PATH}`],
    Cmd: ['/hello'],
    WorkingDir: '/',
  },
};
