'use client';

import { Lock, Maximize2, Minimize2 } from 'lucide-react';
import { memo, useState } from 'react';
import { useWords } from '../language/use-words';
import { useLate } from '../parts/use-late';
import { codeWords, type RoomView } from './room-model';

interface RoomCardProps {
  readonly room: RoomView;
  /** `card` sits in a corner and can be folded to the code alone; `poster` fills an empty wall. */
  readonly size: 'card' | 'poster';
  /** Whether the card is folded, for those who fold it by a key as well; else it keeps that itself. */
  readonly folded?: boolean;
  readonly onFold?: (folded: boolean) => void;
}

/** How to join: address, code and QR, and how many did. Can be folded to the code, never lost. */
export const RoomCard = memo(function RoomCard({ room, size, folded, onFold }: RoomCardProps) {
  const words = useWords('room');
  const [ownFolded, setOwnFolded] = useState(false);
  const poster = size === 'poster';
  const open = poster || !(folded ?? ownFolded);
  const { locked } = room.class;
  const fold = () => (onFold ?? setOwnFolded)(open);
  return (
    <aside
      className={`room-card frame ${poster ? 'room-card-poster' : ''}`}
      data-folded={!open}
      aria-label={words('card.label')}
    >
      <div className="room-card-words">
        {open && <p className="room-card-address">{joinAddress(room.joinUrl)}</p>}
        <p className="room-card-code">
          <span className="sr-only">{words('card.code')} </span>
          {codeWords(room.code)}
        </p>
        <p className="room-card-count">
          {locked ? (
            <>
              <Lock aria-hidden="true" /> {words('card.locked')}
            </>
          ) : (
            words('card.count', { joined: room.joined, online: room.online, away: room.joined - room.online })
          )}
        </p>
      </div>
      {open && (
        <a href={room.joinUrl} className="room-card-qr" data-locked={locked} aria-label={words('card.open')}>
          <LateQrCode text={room.joinUrl} label={words('card.qr', { url: room.joinUrl })} />
        </a>
      )}
      {!poster && (
        <button
          type="button"
          className="room-card-fold"
          aria-expanded={open}
          aria-keyshortcuts={onFold ? 'c' : undefined}
          onClick={fold}
        >
          {open ? <Minimize2 size={16} aria-hidden="true" /> : <Maximize2 size={16} aria-hidden="true" />}
          <span className="sr-only">{open ? words('card.fold') : words('card.unfold')}</span>
        </button>
      )}
    </aside>
  );
}, saysTheSame);

/** Views of a room are made anew with every change in it; the card tells little of them. */
function saysTheSame(before: RoomCardProps, after: RoomCardProps): boolean {
  const [a, b] = [before.room, after.room];
  return (
    before.size === after.size &&
    before.folded === after.folded &&
    before.onFold === after.onFold &&
    a.code === b.code &&
    a.joinUrl === b.joinUrl &&
    a.joined === b.joined &&
    a.online === b.online &&
    a.class.locked === b.class.locked
  );
}

const loadQrCode = () => import('./qr-code').then(({ QrCode }) => QrCode);

/** Address and code are there before it, and without it. */
function LateQrCode(props: { text: string; label: string }) {
  const { part: QrCode } = useLate(loadQrCode);
  return QrCode && <QrCode {...props} />;
}

/** What has to be typed into a browser: the host, without what browsers add by themselves. */
function joinAddress(joinUrl: string): string {
  return URL.canParse(joinUrl) ? new URL(joinUrl).host : joinUrl;
}
