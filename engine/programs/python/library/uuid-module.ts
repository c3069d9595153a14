import { digestOf } from '../../../model/digest';
import type { Runtime } from '../runtime';
import type { PyModule } from '../values';
import { moduleOf, thing } from './module-of';

/** `uuid`, `hashlib` and `secrets`: what web tutorials take from them. */
export function uuidModule({ world }: Runtime): PyModule {
  const make = () => {
    const hex = digestOf(`${world.chance()}`).slice(7);
    const text = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    return thing('UUID', {}, { hex: text.replaceAll('-', '') }, () => `UUID('${text}')`, null, { text: () => text });
  };
  return moduleOf('uuid', { uuid4: make, uuid1: make });
}
