'use client';

import { Copy, Lock, LockOpen } from 'lucide-react';
import { RoomCard } from '../room/room-card';
import type { RoomView } from '../room/room-model';
import { ControlButton } from './control-button';

/** How people come in, and whether they may. */
export function RoomCorner({ room }: { room: RoomView }) {
  return (
    <div className="room-corner">
      <RoomCard room={room} size="card" />
      <div className="room-corner-controls">
        <ControlButton control="copyLink" icon={Copy} small />
        <ControlButton control="links" />
        <ControlButton control="lock" icon={room.class.locked ? LockOpen : Lock} />
      </div>
    </div>
  );
}
