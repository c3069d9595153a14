import type { ContainerConfig } from '../model/image';
import type { Tree } from './tree';

/** An image of the simulated Docker Hub, written down by hand. */
export interface Recipe {
  /** `library/nginx`, `traefik/whoami`. */
  repository: string;
  /** The first is the most precise one; all lead to the same image. */
  tags: readonly string[];
  /** RFC 3339. */
  created: string;
  /** The image whose layers and history come first. */
  base?: Recipe;
  steps: readonly RecipeStep[];
  config: Partial<ContainerConfig>;
}

/** One line of the image's history. */
export interface RecipeStep {
  createdBy: string;
  /** The files of its layer; absent for a step that makes none. A function, so that loading costs nothing. */
  tree?: () => Tree;
}
