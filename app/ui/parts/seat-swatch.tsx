import { seatLook } from '../seat-palette';

/** A seat's colour and pattern as a small square, beside its name. */
export function SeatSwatch({ look, size = 16 }: { look: number; size?: number }) {
  const { colour, patternId } = seatLook(look);
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className="flex-none">
      <rect width="16" height="16" fill={colour} />
      <rect width="16" height="16" fill={`url(#${patternId})`} />
      <rect x="0.5" y="0.5" width="15" height="15" fill="none" stroke="#0c1a2b" />
    </svg>
  );
}
