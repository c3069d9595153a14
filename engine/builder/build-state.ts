import type { BuildOutput } from '../daemon/api/build-outcome';
import type { BuildRequest } from '../daemon/api/build-request';
import type { DaemonContext } from '../daemon/context';
import { commitLayer } from '../daemon/images/commit-layer';
import { type Digest, shortId } from '../model/digest';
import type { LayerFiles } from '../model/file-tree';
import type { ContainerConfig, Image } from '../model/image';
import { EMPTY_CONFIG } from '../model/image-config';
import type { Result } from '../model/result';
import { BuildArgs } from './build-args';
import { cachedStep } from './build-cache';
import { type BuildFailure, failure } from './build-failure';
import { DEFAULT_SHELL } from './config-step';
import { stageConfig } from './stage-config';

/**
 * Where a build stands. Instructions change it step by step; images are looked up anew after every wait, because the
 * student may have removed them meanwhile.
 */
export class BuildState {
  readonly args: BuildArgs;
  /** The image that the next step builds on; null right after `FROM scratch`. */
  image: Image | null = null;
  config: ContainerConfig = EMPTY_CONFIG;
  cmdSet = false;
  author = '';
  /** Results of finished stages, by index and by name. */
  readonly stages: { name: string | null; image: Image | null }[] = [];
  private missed = false;

  constructor(
    readonly now: () => DaemonContext,
    readonly request: BuildRequest,
    readonly output: BuildOutput,
    readonly escapeToken: string,
  ) {
    this.args = new BuildArgs(request.buildArgs);
  }

  beginStage(image: Image | null): void {
    this.image = image;
    this.config = stageConfig(image?.config ?? EMPTY_CONFIG).config;
    this.cmdSet = false;
    this.author = image?.author ?? '';
    this.missed = false;
    this.args.beginStage();
  }

  /** ` ---> 0123456789ab`, or with nothing after the arrow from scratch. */
  showImage(): void {
    this.output.stream(` ---> ${this.image ? shortId(this.image.id) : ''}\n`);
  }

  /** What `docker history` shows for a step that runs nothing: `/bin/sh -c #(nop)  CMD ["npm"]`. */
  nop(comment: string, spaces: ' ' | '  ' = '  '): string {
    return `${(this.config.Shell ?? DEFAULT_SHELL).join(' ')} #(nop)${spaces}${comment}`;
  }

  /** Takes a step's result from the cache if it is there. After the first miss of a stage nothing hits. */
  probeCache(createdBy: string, config: ContainerConfig): boolean {
    const hit = this.missed || this.request.noCache ? null : cachedStep(this.now(), this.parent, { createdBy, config });
    if (!hit) {
      this.missed = true;
      return false;
    }
    this.output.stream(' ---> Using cache\n');
    this.image = hit;
    this.config = config;
    return true;
  }

  /** Makes the image of a step. */
  commit(createdBy: string, config: ContainerConfig, files: LayerFiles | null): Result<void, BuildFailure> {
    const changes = files && files.size > 0 ? files : null;
    const next = { base: this.image, files: changes, config, createdBy, author: this.author };
    const made = commitLayer(this.now(), next);
    if (!made.ok) return failure(made.error.message);
    this.image = made.value;
    this.config = config;
    return { ok: true, value: undefined };
  }

  private get parent(): Digest | null {
    return this.image?.id ?? null;
  }
}
