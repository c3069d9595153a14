import type { BlockGeometry } from './block-geometry';
import type { PictureContainer } from './picture-model';
import { writableShare } from './writable-share';

/** Where lines of writing end, as shares of the sheet: uneven, as handwriting is. */
const LINE_ENDS = [0.74, 0.86, 0.6, 0.8, 0.68, 0.84, 0.52, 0.78, 0.7, 0.87];

/**
 * The container's own layer: a cream sheet on top of the block that is written full as files change, on the scale of
 * `writableShare`; seen closely it also says how many. While the container is being removed the sheet hangs above the
 * block, and it flies off with it: with the sheet the changes are gone.
 */
export function WritableSheet({ block, container }: { block: BlockGeometry; container: PictureContainer }) {
  const { status } = container.state;
  const removing = status === 'removing';
  const lift = block.half * (removing ? 0.44 : 0.06);
  const share = writableShare(container.writable);
  const lines = Math.ceil(share * LINE_ENDS.length);
  const dull = status === 'exited';
  const edge = Math.max(0.5, block.half * 0.016);
  const sheet = (
    <>
      <polygon
        points={block.topAt(lift, 0.12)}
        fill={dull ? 'var(--writable-dull)' : 'var(--writable)'}
        stroke="var(--edge)"
        strokeOpacity="0.55"
        strokeWidth={edge}
      />
      {lines === 0 ? null : block.detail === 'full' ? (
        <g transform={block.onTop(lift)} stroke="var(--pen)" strokeWidth="0.034" strokeLinecap="round">
          {LINE_ENDS.slice(0, lines).map((end, line) => (
            <line key={end} className="pen-line" x1="0.15" x2={end} y1={0.16 + line * 0.075} y2={0.16 + line * 0.075} />
          ))}
        </g>
      ) : (
        <polygon points={block.topAt(lift, 0.86 - share * 0.5)} fill="var(--pen)" />
      )}
      {block.stage && container.writable.files > 0 && (
        <ChangeCount block={block} lift={lift} files={container.writable.files} />
      )}
    </>
  );
  return (
    <>
      <polygon points={block.topAt(0, 0.12)} fill="var(--edge)" fillOpacity={removing ? 0.2 : 0.35} />
      {removing ? <g className="sheet-lifting">{sheet}</g> : sheet}
    </>
  );
}

/** The number of changed files on a tag that is stuck to the front edge of the sheet. */
function ChangeCount({ block, lift, files }: { block: BlockGeometry; lift: number; files: number }) {
  const text = files > 999 ? '999+' : `${files}`;
  const size = block.half * 0.22;
  const wide = (text.length * 0.62 + 0.7) * size;
  const y = -block.height - lift + block.half * 0.21;
  return (
    <g transform={`translate(${block.half * -0.46} ${y})`}>
      <rect
        x={-wide / 2}
        y={-size * 0.66}
        width={wide}
        height={size * 1.3}
        rx={size * 0.15}
        fill="var(--pen)"
        stroke="var(--writable)"
        strokeWidth={size * 0.1}
      />
      <text
        y={size * 0.36}
        fontSize={size}
        textAnchor="middle"
        className="plate-text"
        style={{ fill: 'var(--writable)' }}
      >
        {text}
      </text>
    </g>
  );
}
