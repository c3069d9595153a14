import type { PictureSeat } from '../picture/picture-model';
import { SEAT_PATTERN_MARKS } from '../picture/seat-pattern-marks';
import { PATTERN_INKS, seatLook } from '../seat-palette';

/** Name of the paper's pattern. */
export const PAPER = 'paper';

/** What the drawing refers to: the patterns of the seats that are in it, and the lines of the paper. */
export function PictureDefs({ seats, em }: { seats: readonly PictureSeat[]; em: number }) {
  const looks = new Map(seats.map(({ look }) => [seatLook(look).patternId, seatLook(look)]));
  const [wide, deep] = [3.464 * em, 2 * em];
  return (
    <defs>
      {[...looks].map(([id, { pattern, mark }]) => {
        const { path = '', line = null } = SEAT_PATTERN_MARKS[pattern] ?? {};
        const ink = PATTERN_INKS[mark];
        return (
          <pattern key={id} id={id} width="8" height="8" patternUnits="userSpaceOnUse">
            {line === null ? (
              <path d={path} fill={ink} />
            ) : (
              <path d={path} fill="none" stroke={ink} strokeWidth={line} />
            )}
          </pattern>
        );
      })}
      <pattern id={PAPER} width={wide} height={deep} patternUnits="userSpaceOnUse">
        <path
          d={`M0,0 L${wide},${deep} M0,${deep} L${wide},0`}
          fill="none"
          stroke="var(--sheet-grid)"
          strokeWidth="1"
        />
      </pattern>
    </defs>
  );
}
