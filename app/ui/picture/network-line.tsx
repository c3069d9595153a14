import type { Point } from './isometric';
import { networkLook } from './network-look';

/**
 * A network as a line in its colour and dash: from its name tag along the feet of its containers, where it is plugged in.
 * A light line below it keeps it apart from paper and desk.
 */
export function NetworkLine(props: { look: number; from: Point; to: readonly Point[]; lit?: boolean; dim?: boolean }) {
  const { look, from, to, lit = false, dim = false } = props;
  const { colour, dash } = networkLook(look);
  const line = cable([from, ...to]);
  return (
    <g fill="none" strokeLinecap="round" className="tie" opacity={dim && !lit ? 0.35 : 1}>
      <path d={line} stroke={lit ? 'var(--sheet-lit)' : 'var(--cable-under)'} strokeWidth={lit ? 9 : 7} />
      <path d={line} stroke={colour} strokeWidth="3.5" strokeDasharray={dash} strokeLinecap={dash ? 'butt' : 'round'} />
    </g>
  );
}

/** Where a container is plugged into a network: drawn in front of the block. */
export function NetworkPlug({ look, at }: { look: number; at: Point }) {
  const { colour } = networkLook(look);
  return (
    <g transform={`translate(${at.x} ${at.y})`} className="tie">
      <circle r="5.5" fill="var(--cable-under)" stroke={colour} strokeWidth="2.5" />
      <circle r="2" fill={colour} />
    </g>
  );
}

/** Each piece hangs a little lower than the line between its ends. */
function cable(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${round(x)},${round(y)}`;
      const sag = 10 + Math.hypot(x - before.x, y - before.y) * 0.12;
      return `C${round(before.x)},${round(before.y + sag)} ${round(x)},${round(y + sag)} ${round(x)},${round(y)}`;
    })
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
