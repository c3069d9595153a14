import { useWords } from '../language/use-words';
import type { FloorLayout } from './floor-layout';

/** In a crowd, what stands where: a line and the count of a state, beside the first row of those in it. */
export function FloorBands({ bands }: Pick<FloorLayout, 'bands'>) {
  const words = useWords('picture');
  return bands.map((band) => (
    <g key={band.status} transform={`translate(${band.x} ${band.y})`}>
      <path d="M4,0 H26" stroke="var(--ink-soft)" strokeWidth="1.5" />
      <text x="32" y="7" className="floor-callout">
        <tspan fontWeight="700">{band.count}</tspan> {words(`state.${band.status}`)}
      </text>
    </g>
  ));
}
