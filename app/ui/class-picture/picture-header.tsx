import { fitName } from '../picture/fit-name';
import type { Box } from '../wall/box';
import { SANS_LETTER } from './fonts';

const TITLE = 42;
const LINE = 24;

/** What the class is called, and when it looked so. */
export function PictureHeader(props: { box: Box; title: string; moment: string; counts: string }) {
  const { box, title, moment, counts } = props;
  const right = box.x + box.width;
  return (
    <g fill="var(--ink)">
      <text x={box.x} y={box.y + TITLE * 0.8} fontSize={TITLE} fontWeight="700">
        {fitName(title, (box.width * 0.68) / (TITLE * SANS_LETTER))}
      </text>
      <text x={right} y={box.y + TITLE * 0.8} fontSize={LINE} textAnchor="end">
        {moment}
      </text>
      <text x={box.x} y={box.y + TITLE * 0.8 + LINE * 1.45} fontSize={LINE} fill="var(--ink-soft)">
        {counts}
      </text>
    </g>
  );
}
