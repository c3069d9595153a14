import type { BlockGeometry } from './block-geometry';
import type { PictureContainer } from './picture-model';

/** Where lines of writing end, as shares of the sheet: uneven, as handwriting is. */
const LINE_ENDS = [0.74, 0.86, 0.6, 0.8, 0.68, 0.84, 0.52];

/**
 * The container's own layer: a cream sheet on top of the block. One line of writing for every changed file, up to
 * seven. When the container is being removed the sheet is lifted off, for with it the changes are gone.
 */
export function WritableSheet({ block, container }: { block: BlockGeometry; container: PictureContainer }) {
  const { status } = container.state;
  const lift = status === 'removing' ? block.half * 0.4 : block.half * 0.06;
  const lines = Math.min(container.writable.files, LINE_ENDS.length);
  const dull = status === 'exited';
  return (
    <g className={status === 'removing' ? 'sheet-leaving' : undefined}>
      <polygon points={block.topAt(0, 0.12)} fill="#0c1a2b" fillOpacity="0.35" />
      <polygon
        points={block.topAt(lift, 0.12)}
        fill={dull ? '#dcdcd4' : 'var(--writable)'}
        stroke="#0c1a2b"
        strokeOpacity="0.55"
        strokeWidth={Math.max(0.5, block.half * 0.016)}
      />
      {block.detail === 'full' ? (
        <g transform={block.onTop(lift)} stroke="var(--pen)" strokeWidth="0.036" strokeLinecap="round">
          {LINE_ENDS.slice(0, lines).map((end, line) => (
            <line key={end} className="pen-line" x1="0.16" x2={end} y1={0.2 + line * 0.1} y2={0.2 + line * 0.1} />
          ))}
        </g>
      ) : (
        lines > 0 && <polygon points={block.topAt(lift, 0.6)} fill="var(--pen)" />
      )}
    </g>
  );
}
