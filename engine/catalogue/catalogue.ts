import type { BlobSource } from '../model/memory-blob-store';
import { catalogueKitchen as kitchen } from './catalogue-kitchen';
import { hostLayer } from './host-layer';
import {
  alpine315,
  alpine316,
  alpine317,
  alpine318,
  alpine319,
  alpine320,
  alpine321,
  alpine322,
} from './images/alpine';
import { buildpackBookworm, buildpackBullseye } from './images/buildpack-deps';
import { busybox, oldBusyboxes } from './images/busybox';
import { curl } from './images/curl';
import { bullseye, bullseyeSlim, debian, debianSlim } from './images/debian';
import { firstPages } from './images/first-pages';
import { helloWorld } from './images/hello-world';
import { httpd, httpdAlpine } from './images/httpd';
import { mariadbReleases } from './images/mariadb';
import { mysqlReleases } from './images/mysql';
import { netshoot } from './images/netshoot';
import { nginx, nginxAlpine, otherNginx } from './images/nginx';
import { node14Alpine, node20Alpine, otherNodeAlpine } from './images/node';
import { nodeDebian } from './images/node-debian';
import { adminer, phpMyAdmin, wordpress } from './images/php-sites';
import { postgres, postgresAlpine } from './images/postgres';
import { pythonSlim } from './images/python';
import { pythonReleases } from './images/python-releases';
import { otherRedis, redis, redisAlpine } from './images/redis';
import { registry2, registry3 } from './images/registry';
import { ubuntu, ubuntu2004, ubuntu2204 } from './images/ubuntu';
import { whoami } from './images/whoami';
import type { CookedImage } from './kitchen';
import type { Recipe } from './recipe';

/**
 * Everything that the simulated Docker Hub holds, what is used most first: a digest that nobody has seen yet is looked
 * for in this order.
 */
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
  postgres,
  postgresAlpine,
  redis,
  redisAlpine,
  whoami,
  debian,
  ubuntu2204,
  ubuntu2004,
  alpine319,
  alpine318,
  alpine316,
  alpine315,
  ...oldBusyboxes,
  httpdAlpine,
  registry2,
  registry3,
  curl,
  ...firstPages,
  ...otherNodeAlpine,
  ...nodeDebian,
  ...pythonReleases,
  ...otherNginx,
  ...otherRedis,
  netshoot,
  ...mysqlReleases,
  ...mariadbReleases,
  wordpress,
  phpMyAdmin,
  adminer,
  bullseye,
  bullseyeSlim,
  ...Object.values(buildpackBookworm),
  ...Object.values(buildpackBullseye),
];

const BY_REPOSITORY = new Map<string, Recipe[]>();
const BY_TAG = new Map<string, Recipe>();
for (const recipe of RECIPES) {
  const siblings = BY_REPOSITORY.get(recipe.repository);
  if (siblings) siblings.push(recipe);
  else BY_REPOSITORY.set(recipe.repository, [recipe]);
  for (const tag of recipe.tags) BY_TAG.set(`${recipe.repository}:${tag}`, recipe);
}

/** How many recipes, from the first, have been hashed on the search for a digest. */
let searched = 0;

/** Tags of a repository such as `library/nginx`, or null when the hub has no such repository. */
export function catalogueTags(repository: string): string[] | null {
  return BY_REPOSITORY.get(repository)?.flatMap(({ tags }) => tags) ?? null;
}

/** The image that a tag of the hub leads to, or null. Hashed when first asked for. */
export function catalogueImage(repository: string, tag: string): CookedImage | null {
  const recipe = BY_TAG.get(`${repository}:${tag}`);
  return recipe ? kitchen.cook(recipe) : null;
}

/** All repositories with their tags, for lists and searches. */
export function catalogueRepositories(): { repository: string; tags: readonly string[] }[] {
  return RECIPES.map(({ repository, tags }) => ({ repository, tags }));
}

/** Every image, hashed. */
export function wholeCatalogue(): readonly CookedImage[] {
  return RECIPES.map((recipe) => kitchen.cook(recipe));
}

/**
 * Layers and contents of the hub by digest. For one that is not known yet the images are hashed one after the other
 * until it turns up, because a room that is opened again may name any of them.
 */
export const catalogueBlobs: BlobSource = {
  get: (digest) => found(() => kitchen.contents.get(digest)),
  layer: (diffId) => found(() => kitchen.layers.get(diffId)?.files),
};

function found<T>(look: () => T | undefined): T | undefined {
  let known = look();
  if (known === undefined && searched === 0) {
    hostLayer();
    known = look();
  }
  while (known === undefined && searched < RECIPES.length) {
    const recipe = RECIPES[searched];
    searched += 1;
    if (!recipe || kitchen.has(recipe)) continue;
    kitchen.cook(recipe);
    known = look();
  }
  return known;
}
