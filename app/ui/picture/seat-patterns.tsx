import { PATTERN_INKS } from '../seat-palette';
import { SEAT_PATTERN_MARKS } from './seat-pattern-marks';

/** The pattern definitions that every block refers to; stands once in the page, before all pictures. */
export function SeatPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        {Object.entries(PATTERN_INKS).flatMap(([mark, ink]) =>
          SEAT_PATTERN_MARKS.map(({ path, line }, index) => {
            const id = `seat-pattern-${index}-${mark}`;
            const drawn = line === null ? { fill: ink } : { fill: 'none', stroke: ink, strokeWidth: line };
            return (
              <pattern key={id} id={id} width="8" height="8" patternUnits="userSpaceOnUse">
                <path d={path} {...drawn} />
              </pattern>
            );
          }),
        )}
      </defs>
    </svg>
  );
}
