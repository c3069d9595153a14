import { findImage } from '../../daemon/images/find-image';
import type { Digest } from '../../model/digest';
import { familiarReference, parseReference } from '../../model/reference';
import type { HostView } from './host-view';

/** The ID of the image that a reference means on the host now, or null. */
export function meantImage(view: HostView, reference: string): Digest | null {
  const found = findImage(view, reference);
  return found.ok ? found.value.id : null;
}

/** Whether two references are the same name, with the tag that is meant where none is written. */
export function isSameName(one: string, other: string): boolean {
  return one === other || familiar(one) === familiar(other);
}

/** `nginx:latest` for `nginx`; what is no reference stays as it is. */
export function familiar(reference: string): string {
  const parsed = parseReference(reference);
  return parsed.ok ? familiarReference(parsed.value) : reference;
}
