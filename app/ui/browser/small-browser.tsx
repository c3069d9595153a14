'use client';

import { ArrowLeft, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import type { BrowserAnswer } from './browser-model';
import { PageFrame } from './page-frame';

export interface SmallBrowserProps {
  /** The address last opened, as typed; empty before the first. */
  readonly url: string;
  readonly answer: BrowserAnswer | null;
  readonly loading: boolean;
  /** With a form, its fields are sent along by POST. */
  readonly onOpen: (url: string, form?: string) => void;
  /** Goes to the address before; absent when there is none. */
  readonly onBack?: () => void;
}

interface WithPorts {
  /** Host ports with an open door on this host. */
  readonly ports: readonly number[];
}

/** The browser of the simulated host: an address, the doors that are open, and what came of asking. */
export function SmallBrowser({ url, answer, loading, ports, onOpen, onBack }: SmallBrowserProps & WithPorts) {
  const words = useWords('browser');
  // What is typed over the address; null as long as the field shows where one is.
  const [typed, setTyped] = useState<string | null>(null);
  const open = (address: string, form?: string) => {
    setTyped(null);
    onOpen(address, form);
  };
  return (
    <section className="small-browser" aria-label={words('name')}>
      <form
        className="flex flex-none gap-1 p-2"
        onSubmit={(event) => {
          event.preventDefault();
          open((typed ?? url).trim() || atPort(ports[0] ?? 8080));
        }}
      >
        <button
          type="button"
          className="icon-button"
          aria-label={words('back')}
          aria-disabled={!onBack}
          onClick={() => {
            setTyped(null);
            onBack?.();
          }}
        >
          <ArrowLeft size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words('reload')}
          aria-disabled={url === ''}
          onClick={() => url !== '' && open(url)}
        >
          <RotateCw size={18} aria-hidden="true" />
        </button>
        <input
          className="field min-w-0 font-mono text-sm"
          aria-label={words('address')}
          inputMode="url"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          placeholder={atPort(ports[0] ?? 8080)}
          value={typed ?? url}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button-quiet">
          {words('open')}
        </button>
      </form>
      {ports.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a row of buttons is no form
        <div role="group" aria-label={words('doors')} className="browser-doors">
          {ports.map((port) => (
            <button
              key={port}
              type="button"
              className="browser-door"
              aria-pressed={isAt(url, port)}
              onClick={() => open(atPort(port))}
            >
              {atPort(port)}
            </button>
          ))}
        </div>
      )}
      <p role="status" className="browser-status">
        {loading ? words('asking') : answer?.kind === 'page' && <StatusLine answer={answer} />}
      </p>
      <div className="flex min-h-0 flex-1 flex-col" aria-busy={loading}>
        {answer ? <Answer answer={answer} url={url} onOpen={open} /> : <NothingOpen doors={ports.length} />}
      </div>
    </section>
  );
}

function atPort(port: number): string {
  return `localhost:${port}`;
}

function isAt(url: string, port: number): boolean {
  return new RegExp(`^(?:https?://)?localhost:${port}(?:[/?#]|$)`).test(url);
}

type Page = Extract<BrowserAnswer, { kind: 'page' }>;

function StatusLine({ answer: { status, reason, contentType } }: { answer: Page }) {
  const tone = status < 300 ? 'text-good' : status < 400 ? 'text-soft' : 'text-bad';
  return (
    <span lang="en">
      <span className={`font-semibold ${tone}`}>
        {status} {reason}
      </span>{' '}
      · {contentType}
    </span>
  );
}

function Answer({ answer, url, onOpen }: { answer: BrowserAnswer } & Pick<SmallBrowserProps, 'url' | 'onOpen'>) {
  const words = useWords('browser');
  if (answer.kind === 'failure') {
    const { failure, host, port } = answer;
    const code = (text: unknown) => <code key={String(text)}>{text as string}</code>;
    return (
      <div role="alert" className="p-6">
        <p className="text-lg font-semibold">{words('unreachable')}</p>
        <p className="text-soft">{words.rich(`failure.${failure}`, { host, port: String(port), code })}</p>
      </div>
    );
  }
  if (/\bhtml\b/.test(answer.contentType)) return <PageFrame url={url} body={answer.body} onOpen={onOpen} />;
  if (answer.body === '') return <p className="p-6 text-soft">{words('empty')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0} className="scroll-area flex-1 p-4 text-sm whitespace-pre-wrap">
      {answer.body}
    </pre>
  );
}

function NothingOpen({ doors }: { doors: number }) {
  const words = useWords('browser');
  return (
    <p className="p-6 text-soft">
      {doors > 0 ? words('choose') : words.rich('noDoors', { code: (text) => <code key={String(text)}>{text}</code> })}
    </p>
  );
}
