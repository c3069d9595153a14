/** Up to five lines of writing that lie in the plane of the sheet. */
const WRITING = ['M-4,-18l22,13', 'M-10,-14.5l16,9.4', 'M-16,-11l22,13', 'M-22,-7.5l16,9.4', 'M-28,-4l22,13'];

/** One sheet as it lies: blue with its grid, or cream and written on as far as `share` (0–1) says. */
export function SheetDrawing(props: { kind: 'layer' | 'writable'; lit?: boolean; share?: number }) {
  const { kind, lit = false, share = 0 } = props;
  const writable = kind === 'writable';
  const edge = writable ? 'var(--edge)' : 'var(--sheet-edge)';
  return (
    <svg viewBox="-50 -30 100 62" aria-hidden="true" className="picture sheet-drawing">
      <polygon
        points="-48,0 0,28 48,0 48,3 0,31 -48,3"
        fill={writable ? 'var(--writable-dull)' : 'var(--sheet-side)'}
      />
      <polygon
        points="0,-28 48,0 0,28 -48,0"
        fill={writable ? 'var(--writable)' : 'var(--sheet)'}
        stroke={lit ? 'var(--sheet-lit)' : edge}
        strokeWidth={lit ? 3 : 1}
      />
      {!writable && (
        <path
          d="M-36,-7 L12,21 M-24,-14 L24,14 M-12,-21 L36,7 M36,-7 L-12,21 M24,-14 L-24,14 M12,-21 L-36,7"
          stroke="var(--sheet-grid)"
        />
      )}
      <g stroke="var(--pen)" strokeWidth="2" strokeLinecap="round">
        {WRITING.slice(0, Math.ceil(share * WRITING.length)).map((line) => (
          <path key={line} d={line} />
        ))}
      </g>
    </svg>
  );
}
