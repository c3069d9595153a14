import { SEAT_PATTERN_MARKS } from './seat-pattern-marks';

/** The pattern definitions that every block refers to; stands once in the page, before all pictures. */
export function SeatPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        {SEAT_PATTERN_MARKS.map(({ path, ink, line }, index) => (
          <pattern key={path} id={`seat-pattern-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path
              d={path}
              fill={line === null ? ink : 'none'}
              stroke={line === null ? 'none' : ink}
              strokeWidth={line ?? 0}
            />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
