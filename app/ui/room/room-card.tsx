'use client';

import { Maximize2, Minimize2 } from 'lucide-react';
import { useState } from 'react';
import { counted } from '../picture/picture-words';
import { QrCode } from './qr-code';
import { codeWords, type RoomView } from './room-model';

interface RoomCardProps {
  readonly room: RoomView;
  /** `card` sits in a corner and can be folded to the code alone; `poster` fills an empty wall. */
  readonly size: 'card' | 'poster';
  readonly startFolded?: boolean;
}

/** How to join: address, code and QR, and how many did. Can be folded, never lost. */
export function RoomCard({ room, size, startFolded = false }: RoomCardProps) {
  const [folded, setFolded] = useState(startFolded);
  const poster = size === 'poster';
  const open = poster || !folded;
  return (
    <aside className={`room-card frame ${poster ? 'room-card-poster' : ''}`} aria-label="How to join">
      <div className="room-card-words">
        {open && <p className="room-card-address">{joinAddress(room.joinUrl)}</p>}
        <p className="room-card-code">
          <span className="sr-only">Room code </span>
          {codeWords(room.code)}
        </p>
        <p className="room-card-count">
          {counted(room.joined, 'student')}
          {room.online < room.joined && `, ${room.online} here now`}
        </p>
      </div>
      {open && (
        <a href={room.joinUrl} className="room-card-qr" aria-label="Open the address to join">
          <QrCode text={room.joinUrl} label={`QR code of ${room.joinUrl}`} />
        </a>
      )}
      {!poster && (
        <button type="button" className="room-card-fold" aria-expanded={open} onClick={() => setFolded(!folded)}>
          {open ? <Minimize2 size={16} aria-hidden="true" /> : <Maximize2 size={16} aria-hidden="true" />}
          <span className="sr-only">{open ? 'Fold the card' : 'Show the QR code'}</span>
        </button>
      )}
    </aside>
  );
}

function joinAddress(joinUrl: string): string {
  try {
    return new URL(joinUrl).host;
  } catch {
    return joinUrl;
  }
}
