import { KERNEL } from '../../../model/kernel';
import type { Runtime } from '../runtime';
import type { PyModule } from '../values';
import { moduleOf } from './module-of';

/** `platform`. */
export function platformModule({ world }: Runtime): PyModule {
  return moduleOf('platform', {
    node: () => world.hostname,
    system: () => 'Linux',
    release: () => KERNEL,
    machine: () => 'x86_64',
    processor: () => '',
    version: () => '#1 SMP',
    python_version: () => world.version,
    python_implementation: () => 'CPython',
    platform: () => `Linux-${KERNEL}-x86_64-with-glibc2.36`,
  });
}
