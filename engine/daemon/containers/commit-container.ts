import type { ContainerSettings } from '../../model/container';
import type { Digest } from '../../model/digest';
import type { ContainerConfig } from '../../model/image';
import { familiarReference, parseReference } from '../../model/reference';
import { ok, type Result, refuse } from '../../model/result';
import type { CommitOptions } from '../api/commit-options';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { commitLayer } from '../images/commit-layer';
import { hasNameRoom, setTag } from '../images/tag-image';
import { commitChanges } from './commit-changes';
import { imageOf, upperOf } from './container-fs';
import { findContainer } from './find-container';

/**
 * `docker commit`: the container's image and one layer of what it changed, configured as the container is
 * (docker-facts §6.4). The container is paused meanwhile in real Docker; here nothing can happen meanwhile.
 */
export function commitContainer(ctx: DaemonContext, name: string, options: CommitOptions): Result<{ id: Digest }> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const container = found.value;
  const { state, config, path, args } = container;
  if (state.status === 'removing' || state.status === 'dead') {
    return refuse(
      409,
      `You cannot commit container ${container.id} which is ${state.status === 'dead' ? 'Dead' : 'being removed'}`,
    );
  }
  const reference = options.reference === null ? null : parseReference(options.reference);
  if (reference && !reference.ok) return refuse(400, reference.error);
  const changed = commitChanges(imageConfig(config), options.changes);
  if (!changed.ok) return changed;
  const imageRef = reference?.ok ? familiarReference(reference.value) : '';
  const nameable = hasNameRoom(ctx, imageRef);
  if (!nameable.ok) return nameable;
  const upper = upperOf(ctx, container);
  const made = commitLayer(ctx, {
    base: imageOf(ctx, container),
    files: upper.size > 0 ? upper : null,
    config: changed.value,
    createdBy: [path, ...args].join(' '),
    comment: options.message,
    author: options.author,
  });
  if (!made.ok) return made;
  const image = made.value;
  if (imageRef !== '') setTag(ctx, imageRef, image.id);
  noteContainer(ctx, container, 'commit', { comment: options.message, imageID: image.id, imageRef });
  return ok({ id: image.id });
}

/** What of a container's settings belongs to an image. */
function imageConfig(settings: ContainerSettings): ContainerConfig {
  const {
    Hostname: _hostname,
    Domainname: _domain,
    Tty: _tty,
    OpenStdin: _stdin,
    StopTimeout: _timeout,
    ...own
  } = settings;
  return own;
}
