import { catalogueBlobs, catalogueImage } from '#engine/catalogue/catalogue';
import type { Change } from '#engine/model/file-tree';
import type { ShellKind } from '#engine/model/process';
import type { SandboxRun } from '#engine/model/sandbox-run';
import type { SandboxRig, StartedRun } from './sandbox-rig';

/** A container of an image of the catalogue that keeps what its scripts write. */
export function catalogueContainer(rig: SandboxRig, reference: string, shell: ShellKind) {
  const [repository = '', tag = 'latest'] = reference.split(':');
  const image = catalogueImage(`library/${repository}`, tag);
  if (!image) throw new Error(`no ${reference}`);
  for (const { meta, files } of image.layers) rig.files.layers.set(meta.diffId, new Map(files));
  const own = rig.files.blob.bind(rig.files);
  rig.files.blob = (digest) => own(digest) ?? catalogueBlobs.get(digest);
  const upper = new Map<string, Change>();
  return async (script: string, more: Partial<SandboxRun> = {}): Promise<StartedRun> => {
    const run = await rig.run(
      rig.container(script, {
        shell,
        target: reference,
        lower: image.layers.map(({ meta }) => meta.diffId),
        env: [...(image.image.config.Env ?? [])],
        upper: [...upper],
        ...more,
      }),
    );
    for (const [path, change] of run.edits) {
      if (change) upper.set(path, change);
      else upper.delete(path);
    }
    return run;
  };
}
