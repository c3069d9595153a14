import type { Digest } from '../model/digest';
import type { LayerFiles } from '../model/file-tree';
import type { HistoryEntry, Image, LayerMeta } from '../model/image';
import { EMPTY_CONFIG, sealImage } from '../model/image-config';
import { packLayer } from '../model/layer-archive';
import type { Recipe, RecipeStep } from './recipe';
import { treeFiles } from './tree-files';

export interface CookedLayer {
  meta: LayerMeta;
  files: LayerFiles;
}

export interface CookedImage {
  image: Image;
  /** Bottom first. */
  layers: readonly CookedLayer[];
}

/**
 * Turns recipes into images with real digests, each once, and keeps the file contents they name.
 * A step belongs to one recipe, so images with the same base share its layers.
 */
export class Kitchen {
  readonly contents = new Map<Digest, Uint8Array>();
  readonly layers = new Map<Digest, CookedLayer>();
  private readonly byStep = new Map<RecipeStep, CookedLayer>();
  private readonly byRecipe = new Map<Recipe, CookedImage>();

  has(recipe: Recipe): boolean {
    return this.byRecipe.has(recipe);
  }

  cook(recipe: Recipe): CookedImage {
    let cooked = this.byRecipe.get(recipe);
    if (!cooked) {
      cooked = this.make(recipe);
      this.byRecipe.set(recipe, cooked);
    }
    return cooked;
  }

  private make(recipe: Recipe): CookedImage {
    const base = recipe.base && this.cook(recipe.base);
    const layers = [...(base?.layers ?? [])];
    const history: HistoryEntry[] = [...(base?.image.history ?? [])];
    for (const step of recipe.steps) {
      history.push({
        created: recipe.created,
        created_by: step.createdBy,
        comment: 'buildkit.dockerfile.v0',
        ...(!step.tree && { empty_layer: true }),
      });
      if (step.tree) layers.push(this.layer(step, layers));
    }
    const image = sealImage({
      architecture: 'amd64',
      os: 'linux',
      created: recipe.created,
      author: '',
      comment: 'buildkit.dockerfile.v0',
      config: { ...EMPTY_CONFIG, ...recipe.config },
      diffIds: layers.map((layer) => layer.meta.diffId),
      history,
    });
    return { image, layers };
  }

  private layer(step: RecipeStep, below: readonly CookedLayer[]): CookedLayer {
    let layer = this.byStep.get(step);
    if (!layer) {
      const exists = (path: string) => below.some(({ files }) => files.has(path));
      const { files, contents } = treeFiles(step.tree?.() ?? {}, exists);
      for (const [digest, bytes] of contents) this.contents.set(digest, bytes);
      const meta = packLayer(files, (digest) => contents.get(digest));
      layer = this.layers.get(meta.diffId) ?? { meta, files };
      this.byStep.set(step, layer);
      this.layers.set(meta.diffId, layer);
    }
    return layer;
  }
}
