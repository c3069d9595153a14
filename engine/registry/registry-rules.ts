import { EVERYDAY_REGISTRY, type RegistryRules } from '../model/registry-rules';
import type { RoomState } from '../model/room-state';

/** The rules that hold in a room now. */
export function registryRules({ room }: RoomState): RegistryRules {
  return room.registry ?? EVERYDAY_REGISTRY;
}
