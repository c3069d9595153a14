import type { Judgement } from '#engine/claims/judgements';

/** A judgement as a form: a full disc with a tick, a disc half full, a square with a cross. Its word stands beside it. */
export function VerdictMark({ verdict, size = '1em' }: { verdict: Judgement; size?: number | string }) {
  return (
    <svg
      className="verdict-mark"
      data-verdict={verdict}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {verdict === 'true' && (
        <>
          <circle cx="8" cy="8" r="7.25" className="verdict-full" />
          <path d="M4.4 8.3 7 10.8 11.6 5.4" className="verdict-cut" />
        </>
      )}
      {verdict === 'half' && (
        <>
          <circle cx="8" cy="8" r="6.75" className="verdict-line" />
          <path d="M8 1.25a6.75 6.75 0 0 0 0 13.5Z" className="verdict-full" />
        </>
      )}
      {verdict === 'false' && (
        <>
          <rect x="0.75" y="0.75" width="14.5" height="14.5" className="verdict-full" />
          <path d="M4.7 4.7 11.3 11.3M11.3 4.7 4.7 11.3" className="verdict-cut" />
        </>
      )}
    </svg>
  );
}
