'use client';

import { useEffect, useState } from 'react';
import type { EvidenceReply } from '#server/protocol/messages';
import type { RoomSource } from './room-source';

/**
 * What the class's own doing says of all claims, as it was when this screen asked: once it may, again after it was away,
 * and whenever `when` is another. Null until it has come.
 */
export function useEvidence(connection: RoomSource, may: boolean, when = 0): EvidenceReply | null {
  const [evidence, setEvidence] = useState<EvidenceReply | null>(null);
  const { arrivals } = connection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew with every arrival, and as time goes by
  useEffect(() => {
    if (!may) return;
    let gone = false;
    void connection.ask({ type: 'evidence' }).then((reply) => {
      // Without an answer there is still what was weighed for everybody.
      if (!gone) setEvidence(reply.ok ? (reply.value as unknown as EvidenceReply) : {});
    });
    return () => {
      gone = true;
    };
  }, [connection, may, arrivals, when]);
  return evidence;
}
