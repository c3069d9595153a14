import type { NetworkAttachment } from './network';

/** A container's belonging to a network, with its fields always in this order: see `madeHostConfig`. */
export function madeAttachment(from: NetworkAttachment, endpoint = from.endpoint, last = from.last): NetworkAttachment {
  const { network, aliases, wantedAddress, wantedMac, links } = from;
  const made: NetworkAttachment =
    last === undefined
      ? { network, aliases, wantedAddress, wantedMac, endpoint }
      : { network, aliases, wantedAddress, wantedMac, endpoint, last };
  if (links !== undefined) made.links = links;
  return made;
}
