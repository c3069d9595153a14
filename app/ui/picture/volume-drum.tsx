import { writableShare } from './writable-share';

const [WIDE, TALL, DEEP] = [24, 36, 8];

/**
 * A volume as a thing that stays: a wooden drum, its foot's middle in (0, 0), 48 units wide. What is in it stands as a
 * level on its side, on the scale of writable sheets.
 */
export function VolumeDrum({ files, bytes, lit = false }: { files: number; bytes: number; lit?: boolean }) {
  const level = TALL * 0.82 * writableShare({ files, bytes });
  const side = (from: number, to: number) =>
    `M${-WIDE},${-from} A${WIDE},${DEEP} 0 0 0 ${WIDE},${-from} L${WIDE},${-to} A${WIDE},${DEEP} 0 0 1 ${-WIDE},${-to} Z`;
  return (
    <g stroke="var(--edge)" strokeWidth="1.2" strokeLinejoin="round">
      {lit && <ellipse rx={WIDE + 6} ry={DEEP + 5} fill="var(--sheet-lit)" stroke="var(--sheet-lit)" strokeWidth="3" />}
      <path d={side(0, TALL)} fill="var(--drum)" />
      <path
        d={`M0,${DEEP} V${DEEP - TALL} A${WIDE},${DEEP} 0 0 0 ${WIDE},${-TALL} V0 A${WIDE},${DEEP} 0 0 1 0,${DEEP} Z`}
        fill="var(--drum-side)"
        fillOpacity="0.55"
        stroke="none"
      />
      {level > 0 && (
        <path d={side(3, 3 + level)} fill="var(--drum-fill)" fillOpacity="0.5" stroke="none" className="block-mark" />
      )}
      <path
        d={`M${-WIDE},${-TALL * 0.28} A${WIDE},${DEEP} 0 0 0 ${WIDE},${-TALL * 0.28} M${-WIDE},${-TALL * 0.74} A${WIDE},${DEEP} 0 0 0 ${WIDE},${-TALL * 0.74}`}
        fill="none"
        strokeWidth="2"
      />
      <path d={side(0, TALL)} fill="none" />
      <ellipse cy={-TALL} rx={WIDE} ry={DEEP} fill="var(--drum-top)" />
      <ellipse cy={-TALL} rx={WIDE * 0.22} ry={DEEP * 0.24} fill="var(--edge)" stroke="none" />
    </g>
  );
}

/** The rope from a drum's side to the foot of a block: hangs through like a rope does. */
export function Rope({
  from,
  to,
  lit = false,
  readOnly = false,
  dim = false,
}: {
  from: Place;
  to: Place;
  lit?: boolean;
  readOnly?: boolean;
  dim?: boolean;
}) {
  const sag = Math.max(from.y, to.y) + 10 + Math.abs(from.x - to.x) * 0.06;
  const line = `M${from.x.toFixed(1)},${from.y.toFixed(1)} C${from.x.toFixed(1)},${sag.toFixed(1)} ${to.x.toFixed(1)},${sag.toFixed(1)} ${to.x.toFixed(1)},${to.y.toFixed(1)}`;
  return (
    <g fill="none" strokeLinecap="round" className="tie" opacity={dim && !lit ? 0.4 : 1}>
      <path
        d={line}
        stroke={lit ? 'var(--sheet-lit)' : 'var(--edge)'}
        strokeWidth={lit ? 8 : 5.5}
        strokeOpacity={lit ? 1 : 0.6}
      />
      <path d={line} stroke="var(--drum-top)" strokeWidth="3.5" />
      <path
        d={line}
        stroke="var(--drum-fill)"
        strokeWidth="3.5"
        strokeDasharray={readOnly ? '2 9' : '2 4'}
        strokeLinecap="butt"
      />
      <circle cx={to.x} cy={to.y} r="4" fill="var(--drum-top)" stroke="var(--edge)" strokeWidth="1.2" />
    </g>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}
