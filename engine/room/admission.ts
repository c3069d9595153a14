import type { RoomState } from '../model/room-state';
import type { Rejection } from './rejection';

/** How a student is let in as the class stands, or why not. */
export function admission({ class: { locked, settings }, room }: RoomState): { watching: boolean } | Rejection {
  if (locked) return 'class/locked';
  const begun = room.step !== null;
  if (begun && settings.lateJoining === 'refused') return 'class/begun';
  return { watching: settings.watchOnly || (begun && settings.lateJoining === 'watches') };
}
