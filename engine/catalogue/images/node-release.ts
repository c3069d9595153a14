import type { Recipe } from '../recipe';

export interface NodeRelease {
  version: string;
  npm: string;
  yarn: string;
  tags: readonly string[];
  created: string;
  base: Recipe;
  /** Bytes of the node binary. */
  binary: number;
  /** Bytes of headers, npm and the C++ library. */
  rest: number;
}
