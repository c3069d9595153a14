'use client';

import { useRef, useState } from 'react';
import type { SeatId } from '#engine/model/room-state';
import type { HttpResult } from '#engine/room/effects';
import type { BrowserAnswer } from '../ui/browser/browser-model';
import { addressFrom } from '../ui/browser/frame-document';
import type { SmallBrowserProps } from '../ui/browser/small-browser';
import type { RoomSource } from './room-source';

/** As browsers do, but sooner: a page that leads in circles is shown as what it is. */
const MOST_REDIRECTS = 5;

interface Shown {
  readonly url: string;
  readonly answer: BrowserAnswer | null;
  readonly loading: boolean;
}

/** The browser of the own host: asks the room, which answers as the simulated network does, and goes where it is sent. */
export function useSmallBrowser(connection: RoomSource, host: SeatId): SmallBrowserProps {
  const [shown, show] = useState<Shown>({ url: '', answer: null, loading: false });
  const [before, setBefore] = useState<readonly string[]>([]);
  // Only the answer to what was asked last is shown.
  const asked = useRef(0);

  const open = async (address: string, form?: string) => {
    asked.current += 1;
    const mine = asked.current;
    const tell = (next: (now: Shown) => Shown) => show((now) => (mine === asked.current ? next(now) : now));
    let url = address;
    tell(({ answer }) => ({ url, answer, loading: true }));
    for (let hops = 0; ; hops += 1) {
      const sent = { type: 'browser.open', host, url, ...(hops === 0 && form !== undefined && { form }) } as const;
      const result = (await connection.send(sent)) as unknown as HttpResult | null;
      const to = result && hops < MOST_REDIRECTS ? redirect(url, result) : null;
      if (to === null) {
        tell(() => ({ url, answer: result && answerOf(result), loading: false }));
        return;
      }
      url = to;
    }
  };

  return {
    ...shown,
    onOpen: (url, form) => {
      if (shown.url !== '' && shown.url !== url) setBefore((past) => [...past.slice(-30), shown.url]);
      void open(url, form);
    },
    ...(before.length > 0 && {
      onBack: () => {
        setBefore((past) => past.slice(0, -1));
        void open(before.at(-1) ?? '');
      },
    }),
  };
}

function redirect(url: string, result: HttpResult): string | null {
  if (!result.ok || ![301, 302, 303, 307, 308].includes(result.response.status)) return null;
  const location = result.response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  return location === undefined ? null : addressFrom(url, location);
}

function answerOf(result: HttpResult): BrowserAnswer {
  if (!result.ok) return { kind: 'failure', failure: result.failure, host: result.host, port: result.port };
  const { status, reason, headers, body } = result.response;
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'text/plain';
  return { kind: 'page', status, reason, contentType, body };
}
