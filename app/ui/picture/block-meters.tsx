import type { BlockGeometry } from './block-geometry';
import { memoryShare } from './memory-share';
import type { PictureMeters } from './picture-model';

/** Two gauges on the upper right face: work above, memory below. Their numbers stand in words under the block. */
export function BlockMeters({ block, meters }: { block: BlockGeometry; meters: PictureMeters }) {
  const unit = block.half;
  const wide = unit * 0.78;
  const bars = [
    { key: 'cpu', share: Math.min(1, meters.cpuPercent / 100), y: 0.07 },
    { key: 'memory', share: memoryShare(meters), y: 0.25 },
  ];
  return (
    <g transform={block.onRight}>
      {bars.map(({ key, share, y }) => (
        <g key={key} transform={`translate(${unit * 0.11} ${unit * y})`}>
          <rect width={wide} height={unit * 0.13} fill="var(--gauge)" />
          <rect
            width={wide}
            height={unit * 0.13}
            fill="var(--gauge-light)"
            className="gauge-fill"
            style={{ transform: `scaleX(${Math.max(0.02, share).toFixed(3)})` }}
          />
        </g>
      ))}
    </g>
  );
}
