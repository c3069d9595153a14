'use client';

import { useWords } from '../language/use-words';
import type { GiveResult } from './give-dialog';

/** What became of something that was laid onto hosts. */
export function GiveOutcome({ result }: { result: GiveResult | 'working' }) {
  const words = useWords('deck');
  if (result === 'working') return <p>{words('give.working')}</p>;
  if (!result.ok) return <p className="text-bad">{result.text}</p>;
  return (
    <>
      <p className="font-semibold">{words('give.given', { count: result.given })}</p>
      {result.failed.length > 0 && (
        <>
          <p className="pt-2 text-bad">{words('give.failed', { count: result.failed.length })}</p>
          <ul className="scroll-area max-h-40">
            {result.failed.map(({ name, text }) => (
              <li key={name} className="text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
                <bdi className="font-semibold">{name}</bdi>: <span lang="en">{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
