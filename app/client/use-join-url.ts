'use client';

import { useEffect, useState } from 'react';

/** The address that others open to join: the server's in the local network, with the code in it. */
export function useJoinUrl(code: string): string {
  const [url, setUrl] = useState(() => `${globalThis.location?.origin ?? ''}/?code=${code}`);
  useEffect(() => {
    fetch('/api/address')
      .then((response) => response.json())
      .then(({ origin }: { origin: string }) => setUrl(`${origin}/?code=${code}`))
      .catch(() => {});
  }, [code]);
  return url;
}
