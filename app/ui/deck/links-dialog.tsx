'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import { QrCode } from '../room/qr-code';
import { codeWords, type RoomView } from '../room/room-model';
import { DeckDialog } from './deck-dialog';

interface LinksDialogProps {
  readonly room: RoomView;
  /** Whole addresses. */
  readonly wallUrl: string;
  readonly recordingUrl: string;
  /** Makes an address that seats a co-instructor; those made before end. Null when nobody answered. */
  readonly onInvite: () => Promise<string | null>;
  readonly onCopy: (text: string) => void;
  readonly onClosed: () => void;
}

/** Every way into the class: code, QR, and links for students, the projector, a co-instructor and the recording. */
export function LinksDialog({ room, wallUrl, recordingUrl, onInvite, onCopy, onClosed }: LinksDialogProps) {
  const words = useWords('deck');
  const [invite, setInvite] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const make = async () => {
    const url = await onInvite();
    setInvite(url);
    setMissing(url === null);
  };
  const link = (what: string, url: string) => (
    <div className="link-row">
      <p className="link-row-name">{what}</p>
      <a href={url} target="_blank" rel="noreferrer" className="link-row-url">
        {url}
      </a>
      <button
        type="button"
        className="deck-icon-button"
        aria-label={words('links.copy', { what })}
        onClick={() => onCopy(url)}
      >
        <Copy size={16} aria-hidden="true" />
      </button>
    </div>
  );
  return (
    <DeckDialog title={words('links.title')} onClosed={onClosed} wide>
      {() => (
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap items-center gap-6">
            <p className="font-mono text-5xl font-extrabold whitespace-nowrap">{codeWords(room.code)}</p>
            <div className="size-44 flex-none">
              <QrCode text={room.joinUrl} label={words('links.qr', { url: room.joinUrl })} />
            </div>
          </div>
          {link(words('links.join'), room.joinUrl)}
          {link(words('links.wall'), wallUrl)}
          {link(words('links.recording'), recordingUrl)}
          {invite !== null && link(words('links.invite'), invite)}
          <div role="status">{missing && <p className="text-bad">{words('links.noInvite')}</p>}</div>
          <div className="flex flex-wrap items-center gap-3">
            <button type="button" className="button-quiet min-h-10!" onClick={() => void make()}>
              {invite === null ? `${words('links.invite')}: ${words('links.makeInvite')}` : words('links.newInvite')}
            </button>
            <p className="min-w-0 flex-1 text-sm text-soft">{words('links.inviteMore')}</p>
          </div>
        </div>
      )}
    </DeckDialog>
  );
}
