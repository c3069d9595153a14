import { useWords } from '../language/use-words';
import { ContainerBlock } from '../picture/container-block';
import { sampleContainer } from '../sample/sample-containers';
import { LookSection } from './look-section';

/** How eyes differ, as colour matrices on linear light (Machado, Oliveira, Fernandes 2009, at full strength). */
const EYES = {
  normal: null,
  protanopia: '0.152 1.053 -0.205 0 0  0.115 0.786 0.099 0 0  -0.004 -0.048 1.052 0 0  0 0 0 1 0',
  deuteranopia: '0.367 0.861 -0.228 0 0  0.280 0.673 0.047 0 0  -0.012 0.043 0.969 0 0  0 0 0 1 0',
  tritanopia: '1.256 -0.077 -0.179 0 0  -0.078 0.931 0.148 0 0  0.005 0.691 0.304 0 0  0 0 0 1 0',
  grey: '0.213 0.715 0.072 0 0  0.213 0.715 0.072 0 0  0.213 0.715 0.072 0 0  0 0 0 1 0',
} as const;

const eyes = Object.keys(EYES) as (keyof typeof EYES)[];
const seats = Array.from({ length: 12 }, (_, look) =>
  sampleContainer(look, 'running', { doors: [], writable: { files: 0, bytes: 0 } }),
);

/** The twelve looks, as eyes of different kinds see them. */
export function LookSeats() {
  const words = useWords('look');
  return (
    <LookSection title={words('seats.title')} text={words('seats.text')}>
      <svg width="0" height="0" aria-hidden="true" className="absolute">
        <defs>
          {eyes.map((eye) =>
            EYES[eye] === null ? null : (
              <filter key={eye} id={`eye-${eye}`} colorInterpolationFilters="linearRGB">
                <feColorMatrix type="matrix" values={EYES[eye]} />
              </filter>
            ),
          )}
        </defs>
      </svg>
      {eyes.map((eye) => (
        <figure key={eye} className="look-eye">
          <figcaption className="text-sm text-soft">{words(`seats.${eye}`)}</figcaption>
          <div className="look-row" style={EYES[eye] === null ? undefined : { filter: `url(#eye-${eye})` }}>
            {seats.map((container) => (
              <span key={container.id} className="flex items-end gap-1">
                <ContainerBlock container={container} width={64} />
                <ContainerBlock container={container} width={12} />
              </span>
            ))}
          </div>
        </figure>
      ))}
    </LookSection>
  );
}
