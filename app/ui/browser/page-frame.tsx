'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../language/use-words';
import { addressFrom, frameDocument, isFrameWish } from './frame-document';

interface PageFrameProps {
  readonly url: string;
  readonly body: string;
  readonly onOpen: (url: string, form?: string) => void;
}

/** A page in a frame of no origin: its own scripts do not run, its links and forms lead through the small browser. */
export function PageFrame({ url, body, onOpen }: PageFrameProps) {
  const words = useWords('browser');
  const frame = useRef<HTMLIFrameElement>(null);
  // Made only in a browser: this part is fetched when it is opened.
  const { token, document } = useMemo(() => {
    const token = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
    return { token, document: frameDocument(body, token) };
  }, [body]);
  const now = useRef({ url, onOpen });
  now.current = { url, onOpen };
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || !isFrameWish(data, token)) return;
      const address = addressFrom(now.current.url, data.href);
      if (address !== null) now.current.onOpen(address, data.form);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [token]);
  return (
    <iframe
      ref={frame}
      className="page-frame"
      sandbox="allow-scripts allow-forms"
      srcDoc={document}
      title={words('page', { url })}
    />
  );
}
