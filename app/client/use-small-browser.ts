'use client';

import { useState } from 'react';
import type { SeatId } from '#engine/model/room-state';
import type { HttpResult } from '#engine/room/effects';
import type { BrowserAnswer } from '../ui/browser/browser-model';
import type { SmallBrowserProps } from '../ui/browser/small-browser';
import type { RoomConnection } from './room-connection';

/** The browser of the own host: asks the room, which answers as the simulated network does. */
export function useSmallBrowser(connection: RoomConnection, host: SeatId): SmallBrowserProps {
  const [shown, show] = useState<{ url: string; answer: BrowserAnswer | null; loading: boolean }>({
    url: '',
    answer: null,
    loading: false,
  });
  return {
    ...shown,
    onOpen: (url) => {
      show(({ answer }) => ({ url, answer, loading: true }));
      void connection.send({ type: 'browser.open', host, url }).then((result) => {
        show({ url, answer: result === null ? null : answerOf(result as unknown as HttpResult), loading: false });
      });
    },
  };
}

function answerOf(result: HttpResult): BrowserAnswer {
  if (!result.ok) return { kind: 'failure', text: failureText(result) };
  const { status, reason, headers, body } = result.response;
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'text/plain';
  return { kind: 'page', status, reason, contentType, body };
}

function failureText({ failure, host, port }: Extract<HttpResult, { ok: false }>): string {
  switch (failure) {
    case 'connection-refused':
      return `Nobody listens at ${host}:${port}. Is the container running, and did you publish the port with -p ${port}:…?`;
    case 'connection-reset':
    case 'empty-reply':
      return `The port is published, but nothing in the container listens behind it. Which port does the program use, and does it listen at 0.0.0.0 or only at 127.0.0.1?`;
    case 'could-not-resolve':
      return `There is no machine called ${host}. On your host, containers are reached through localhost and a published port.`;
    case 'timeout':
    case 'no-route':
    case 'network-unreachable':
      return `${host}:${port} does not answer.`;
    case 'bad-url':
      return 'This is not an address. Try localhost:8080.';
    default:
      failure satisfies never;
      return '';
  }
}
