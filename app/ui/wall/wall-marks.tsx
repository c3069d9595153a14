import type { PictureContainer } from '../picture/picture-model';

/** A drum for volumes and linked rings for networks, at the feet of the block: how many, not which. */
export function WallMarks({ container, half }: { container: PictureContainer; half: number }) {
  const drums = container.volumes?.length ?? 0;
  const rings = container.networks?.length ?? 0;
  if (drums + rings === 0) return null;
  const size = half * 0.26;
  return (
    <g transform={`translate(${half * 0.86} ${half * 0.34})`} strokeWidth={Math.max(1, half * 0.035)}>
      {drums > 0 && (
        <path
          className="wall-mark"
          d={`M${-size},${-size * 0.9} v${size * 1.3} a${size},${size * 0.42} 0 0 0 ${2 * size},0 v${-size * 1.3} a${size},${size * 0.42} 0 0 0 ${-2 * size},0 a${size},${size * 0.42} 0 0 0 ${2 * size},0`}
        />
      )}
      {rings > 0 && (
        <g transform={`translate(0 ${drums > 0 ? -size * 2.6 : 0})`} className="wall-mark">
          <circle cx={-size * 0.45} r={size * 0.7} />
          <circle cx={size * 0.45} r={size * 0.7} fillOpacity="0" />
        </g>
      )}
    </g>
  );
}
