'use client';

import { CircleX, TriangleAlert } from 'lucide-react';
import { useWords } from '../language/use-words';
import type { FileMistake } from './file-mistake';

interface MistakeListProps {
  readonly mistakes: readonly FileMistake[];
  /** Puts the cursor where it is. */
  readonly onGo: (mistake: FileMistake) => void;
}

/** What is wrong in a file, below it: read out politely, and a way to each place. */
export function MistakeList({ mistakes, onGo }: MistakeListProps) {
  const words = useWords('files');
  return (
    <div role="status" className="mistake-list">
      {mistakes.length > 0 && (
        <ul>
          {mistakes.map((mistake) => (
            <li key={`${mistake.line} ${mistake.text}`}>
              <button type="button" className="mistake" data-severity={mistake.severity} onClick={() => onGo(mistake)}>
                {mistake.severity === 'error' ? (
                  <CircleX size={16} aria-hidden="true" />
                ) : (
                  <TriangleAlert size={16} aria-hidden="true" />
                )}
                <span className="font-semibold whitespace-nowrap">
                  {words(`mistake.${mistake.severity}`, { line: mistake.line })}
                </span>
                <span className="min-w-0 font-mono text-xs" lang="en">
                  {mistake.text}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
