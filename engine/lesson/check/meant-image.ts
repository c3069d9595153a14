import { findImage } from '../../daemon/images/find-image';
import type { Digest } from '../../model/digest';
import { familiarReference, parseReference } from '../../model/reference';
import type { HostView } from './host-view';

/** The ID of the image that a reference means on the host now, or null. */
export function meantImage(view: HostView, reference: string): Digest | null {
  const { host } = view;
  const tagged = host.tags.get(familiar(reference));
  if (tagged !== undefined && host.images.has(tagged)) return tagged;
  if (!mayBeId(reference)) return null;
  const found = findImage(view, reference);
  return found.ok ? found.value.id : null;
}

/** Whether two references are the same name, with the tag that is meant where none is written. */
export function isSameName(one: string, other: string): boolean {
  return one === other || familiar(one) === familiar(other);
}

/** `nginx:latest` for `nginx`; what is no reference stays as it is. */
export function familiar(reference: string): string {
  const known = names.get(reference);
  if (known !== undefined) return known;
  const parsed = parseReference(reference);
  const name = parsed.ok ? familiarReference(parsed.value) : reference;
  if (names.size === MOST_NAMES) names.clear();
  names.set(reference, name);
  return name;
}

/** A class speaks of the same few images over and over. */
const names = new Map<string, string>();
const MOST_NAMES = 1_000;

/** Whether a reference can lead to an image without being a tag: an ID, the beginning of one, or a digest. */
export function mayBeId(reference: string): boolean {
  return /^(sha256:)?[a-f0-9]+$|@/.test(reference);
}
