import type { BlobSource } from '../model/memory-blob-store';
import { catalogueKitchen as kitchen } from './catalogue-kitchen';
import { hostLayer } from './host-layer';
import { alpine317, alpine320, alpine321, alpine322 } from './images/alpine';
import { busybox } from './images/busybox';
import { debianSlim } from './images/debian';
import { helloWorld } from './images/hello-world';
import { httpd } from './images/httpd';
import { nginx, nginxAlpine } from './images/nginx';
import { node14Alpine, node20Alpine } from './images/node';
import { pythonSlim } from './images/python';
import { redis, redisAlpine } from './images/redis';
import { ubuntu } from './images/ubuntu';
import { whoami } from './images/whoami';
import type { CookedImage } from './kitchen';
import type { Recipe } from './recipe';

/** Everything that the simulated Docker Hub holds. */
const RECIPES: readonly Recipe[] = [
  helloWorld,
  busybox,
  alpine322,
  alpine321,
  alpine320,
  alpine317,
  debianSlim,
  ubuntu,
  nginx,
  nginxAlpine,
  httpd,
  node14Alpine,
  node20Alpine,
  pythonSlim,
  redis,
  redisAlpine,
  whoami,
];

let all: CookedImage[] | null = null;

/** Tags of a repository such as `library/nginx`, or null when the hub has no such repository. */
export function catalogueTags(repository: string): string[] | null {
  const recipes = RECIPES.filter((recipe) => recipe.repository === repository);
  return recipes.length > 0 ? recipes.flatMap((recipe) => recipe.tags) : null;
}

/** The image that a tag of the hub leads to, or null. Hashed when first asked for. */
export function catalogueImage(repository: string, tag: string): CookedImage | null {
  const recipe = RECIPES.find((one) => one.repository === repository && one.tags.includes(tag));
  return recipe ? kitchen.cook(recipe) : null;
}

/** All repositories with their tags, for lists and searches. */
export function catalogueRepositories(): { repository: string; tags: readonly string[] }[] {
  return RECIPES.map(({ repository, tags }) => ({ repository, tags }));
}

/** Every image, hashed. */
export function wholeCatalogue(): readonly CookedImage[] {
  if (!all) {
    all = RECIPES.map((recipe) => kitchen.cook(recipe));
    hostLayer();
  }
  return all;
}

/**
 * Layers and contents of the hub by digest. A digest not seen yet has all images hashed once, because a room that is
 * opened again may name any of them.
 */
export const catalogueBlobs: BlobSource = {
  get(digest) {
    const known = kitchen.contents.get(digest);
    if (known || all) return known;
    wholeCatalogue();
    return kitchen.contents.get(digest);
  },
  layer(diffId) {
    const known = kitchen.layers.get(diffId);
    if (known || all) return known?.files;
    wholeCatalogue();
    return kitchen.layers.get(diffId)?.files;
  },
};
