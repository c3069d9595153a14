import { useWords } from '../language/use-words';
import type { Found } from './home-model';

interface ClassFoundProps {
  readonly id: string;
  /** Null before the code is complete. */
  readonly found: Found | 'asking' | null;
}

/** Below the code: which class it leads to and whether one gets in, before a name is typed. Its place is always there. */
export function ClassFoundLine({ id, found }: ClassFoundProps) {
  const words = useWords('home');
  const problems = useWords('problems');
  const state = found !== null && found !== 'asking' && found.ok ? stateOf(found.value) : null;
  return (
    <div id={id} role="status" className="class-found" data-state={state ?? undefined}>
      {found === null && <span className="text-soft">{words('join.hint')}</span>}
      {found === 'asking' && <span className="text-soft">{words('found.asking')}</span>}
      {found !== null && found !== 'asking' && !found.ok && <span className="text-bad">{problems(found.code)}</span>}
      {found !== null && found !== 'asking' && found.ok && state && (
        <>
          <bdi className="font-semibold">{found.value.title}</bdi>
          <span className={state === 'open' ? 'text-good' : state === 'watch-only' ? 'text-soft' : 'text-warn'}>
            {words(`found.${state}`)}
          </span>
          {state === 'closed' && (
            <a className="underline underline-offset-3" href={`/replay/${found.value.id}`}>
              {words('found.recording')}
            </a>
          )}
        </>
      )}
    </div>
  );
}

function stateOf({ open, joining }: { open: boolean; joining: 'open' | 'watch-only' | 'locked' | 'begun' }) {
  return open ? joining : 'closed';
}
