import { useWords } from '../language/use-words';
import { NetworkLine, NetworkPlug } from '../picture/network-line';
import { VolumeDrum } from '../picture/volume-drum';
import { LookSection } from './look-section';

const DRUMS = [
  { files: 0, bytes: 0 },
  { files: 1, bytes: 300 },
  { files: 12, bytes: 40_000 },
  { files: 90, bytes: 2_000_000 },
  { files: 4000, bytes: 80_000_000 },
];

const START = { x: 0, y: 0 };
const PLUGS = [
  { x: 160, y: 0 },
  { x: 340, y: 0 },
];

/** Drums at every level, lines in every look. */
export function LookTies() {
  const words = useWords('look');
  return (
    <LookSection title={words('ties.title')}>
      <div className="grid gap-8 md:grid-cols-2">
        <figure className="m-0 min-w-0">
          <div className="look-row">
            {DRUMS.map((drum) => (
              <svg
                key={drum.bytes}
                width="60"
                height="70"
                viewBox="-30 -50 60 70"
                aria-hidden="true"
                className="picture"
              >
                <VolumeDrum {...drum} />
              </svg>
            ))}
          </div>
          <figcaption>{words('ties.volumes')}</figcaption>
        </figure>
        <figure className="m-0 min-w-0">
          <svg viewBox="0 0 400 190" aria-hidden="true" className="picture host-stage w-full max-w-[400px]">
            {[1, 2, 3, 4, 5, 6].map((look) => (
              <g key={look} transform={`translate(16 ${look * 26 - 12})`}>
                <NetworkLine look={look} from={START} to={PLUGS} />
                {PLUGS.map((at) => (
                  <NetworkPlug key={at.x} look={look} at={at} />
                ))}
              </g>
            ))}
          </svg>
          <figcaption>{words('ties.networks')}</figcaption>
        </figure>
      </div>
    </LookSection>
  );
}
