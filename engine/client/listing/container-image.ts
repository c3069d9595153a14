import type { Daemon } from '../../daemon/api';
import type { Container } from '../../model/container';

/** The reference as given at create while it still leads to the container's image, else the image's ID. */
export function containerImage(container: Container, daemon: Daemon): string {
  if (container.imageRef === container.image) return container.image;
  const found = daemon.imageFind(container.imageRef);
  return found.ok && found.value.id === container.image ? container.imageRef : container.image;
}
