'use client';

import { useEffect, useState } from 'react';
import type { EvidenceReply } from '#server/protocol/messages';
import type { RoomConnection } from './room-connection';

/**
 * What the class's own doing says of all claims, with its moments, as it was when this screen asked: once it is there,
 * and again after it was away. For those who lead; null until it has come.
 */
export function useEvidence(connection: RoomConnection, leading: boolean): EvidenceReply | null {
  const [evidence, setEvidence] = useState<EvidenceReply | null>(null);
  const { arrivals } = connection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew with every arrival
  useEffect(() => {
    if (!leading) return;
    let gone = false;
    void connection.ask({ type: 'evidence' }).then((reply) => {
      if (reply.ok && !gone) setEvidence(reply.value as unknown as EvidenceReply);
    });
    return () => {
      gone = true;
    };
  }, [connection, leading, arrivals]);
  return evidence;
}
