'use client';

import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BrowserAnswer } from './browser-model';

export interface SmallBrowserProps {
  /** The address last opened, as typed; empty before the first. */
  readonly url: string;
  readonly answer: BrowserAnswer | null;
  readonly loading: boolean;
  readonly onOpen: (url: string) => void;
}

interface WithPorts {
  /** Host ports with an open door on this host. */
  readonly ports: readonly number[];
}

/** The browser of the simulated host. Pages are shown without scripts, in a frame that may do nothing. */
export function SmallBrowser({ url, answer, loading, ports, onOpen }: SmallBrowserProps & WithPorts) {
  const [typed, setTyped] = useState(url);
  useEffect(() => setTyped(url), [url]);
  return (
    <section className="flex min-h-0 flex-1 flex-col" aria-label="Browser of the host">
      <form
        className="flex gap-2 border-b border-rule p-2"
        onSubmit={(event) => {
          event.preventDefault();
          onOpen(typed.trim() || 'localhost:8080');
        }}
      >
        <button
          type="button"
          className="button-quiet"
          aria-label="Reload"
          disabled={url === ''}
          onClick={() => onOpen(url)}
        >
          <RotateCw size={16} aria-hidden="true" />
        </button>
        <input
          className="field font-mono text-sm"
          aria-label="Address"
          list="browser-ports"
          inputMode="url"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          placeholder="localhost:8080"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id="browser-ports">
          {ports.map((port) => (
            <option key={port} value={`localhost:${port}`} />
          ))}
        </datalist>
        <button type="submit" className="button-quiet">
          Open
        </button>
      </form>
      <p role="status" className="min-h-8 px-3 py-1 font-mono text-sm text-soft">
        {loading
          ? 'asking …'
          : answer?.kind === 'page'
            ? `${answer.status} ${answer.reason} · ${answer.contentType}`
            : ''}
      </p>
      <div className="flex min-h-0 flex-1 flex-col" aria-busy={loading}>
        {answer ? <Answer answer={answer} url={url} /> : <NothingOpen ports={ports} onOpen={onOpen} />}
      </div>
    </section>
  );
}

function Answer({ answer, url }: { answer: BrowserAnswer; url: string }) {
  if (answer.kind === 'failure') {
    return (
      <div role="alert" className="p-6">
        <p className="text-lg font-semibold">This site cannot be reached</p>
        <p className="text-soft">{answer.text}</p>
      </div>
    );
  }
  if (/\bhtml\b/.test(answer.contentType)) {
    return (
      <iframe className="min-h-48 w-full flex-1 bg-[#fff]" sandbox="" srcDoc={answer.body} title={`Page at ${url}`} />
    );
  }
  return <pre className="scroll-area flex-1 p-4 text-sm whitespace-pre-wrap">{answer.body}</pre>;
}

function NothingOpen({ ports, onOpen }: { ports: readonly number[]; onOpen: (url: string) => void }) {
  if (ports.length === 0) {
    return (
      <p className="p-6 text-soft">
        No door is open on this host. Publish a port when you run a container: <code>docker run -d -p 8080:80 …</code>
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-2 p-6">
      <span className="text-soft">Open doors:</span>
      {ports.map((port) => (
        <button key={port} type="button" className="button-quiet" onClick={() => onOpen(`localhost:${port}`)}>
          localhost:{port}
        </button>
      ))}
    </div>
  );
}
