'use client';

import { ChevronRight, TriangleAlert } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { RecordingOverview } from '#engine/recording/overview';
import { useWords } from '../language/use-words';
import { SeatSwatch } from '../parts/seat-swatch';
import { clockWords } from './clock-words';
import type { ReplaySearch, SearchHit } from './replay-model';
import { SidePanel } from './side-panel';
import { useReplaySearch } from './use-replay-search';

interface SearchPanelProps {
  readonly overview: RecordingOverview;
  readonly onSearch: ReplaySearch | null;
  /** Goes to the moment of a hit. */
  readonly onHit: (hit: SearchHit) => void;
  readonly onClose: () => void;
}

/** More hits than this are not read. */
const MOST = 200;

/** Finds commands and errors, in the order of time. */
export function SearchPanel({ overview, onSearch, onHit, onClose }: SearchPanelProps) {
  const words = useWords('replay');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [errorsOnly, setErrorsOnly] = useState(false);
  const found = useReplaySearch(onSearch, useDeferredValue(query));
  useEffect(() => field.current?.focus(), []);
  const hits = (found?.hits ?? []).filter(({ kind }) => !errorsOnly || kind === 'error');
  return (
    <SidePanel title={words('search.title')} onClose={onClose}>
      <search className="grid gap-2 px-4 pt-3">
        <label htmlFor={id} className="text-sm font-semibold">
          {words('search.field')}
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          className="field font-mono text-sm"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <label className="panel-check">
          <input type="checkbox" checked={errorsOnly} onChange={(event) => setErrorsOnly(event.target.checked)} />
          {words('search.errors')}
        </label>
        <p role="status" className="text-sm text-soft">
          {found === null
            ? words(onSearch ? 'search.teach' : 'search.private')
            : found.done
              ? words('search.found', { count: hits.length })
              : words('search.searching')}
        </p>
      </search>
      {hits.length > 0 && (
        <div className="side-panel-list scroll-area">
          <ol>
            {hits.slice(0, MOST).map((hit) => (
              <Hit key={`${hit.seq} ${hit.kind}`} hit={hit} overview={overview} onHit={onHit} />
            ))}
          </ol>
          {hits.length > MOST && <p className="p-4 text-sm text-soft">{words('search.most', { count: MOST })}</p>}
        </div>
      )}
    </SidePanel>
  );
}

function Hit({ hit, overview, onHit }: { hit: SearchHit } & Pick<SearchPanelProps, 'overview' | 'onHit'>) {
  const words = useWords('replay');
  const seat = overview.seats.find(({ id }) => id === hit.seat);
  const error = hit.kind === 'error';
  const Icon = error ? TriangleAlert : ChevronRight;
  return (
    <li>
      <button type="button" className="panel-hit" data-kind={hit.kind} onClick={() => onHit(hit)}>
        <span className="panel-time">{clockWords(hit.at)}</span>
        <span className="panel-who">
          {seat && <SeatSwatch look={seat.look} size={12} />}
          <bdi className="min-w-0 truncate">{seat?.name}</bdi>
        </span>
        <span className="panel-line" lang="en">
          <Icon size={14} aria-hidden="true" className="mt-1 flex-none" />
          <span className="sr-only">{words(error ? 'search.error' : 'search.command')}: </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">{hit.text}</span>
        </span>
      </button>
    </li>
  );
}
