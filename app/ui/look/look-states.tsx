import { useWords } from '../language/use-words';
import { ContainerBlock } from '../picture/container-block';
import { STATUS_ORDER } from '../picture/picture-words';
import { sampleContainer } from '../sample/sample-containers';
import { LookSection } from './look-section';

const SMALL = [12, 24, 44, 72];
const THEMES = ['light', 'dark', 'projector'] as const;

const large = STATUS_ORDER.map((status) => sampleContainer(1, status, { writable: { files: 14, bytes: 12_000 } }));
const small = STATUS_ORDER.map((status) => sampleContainer(3, status, { writable: { files: 3, bytes: 900 } }));

/** Every state at every size, in the theme chosen and in all three. */
export function LookStates() {
  const words = useWords('look');
  const states = useWords('picture');
  const themes = useWords('parts');
  return (
    <LookSection title={words('states.title')} text={words('states.text')}>
      <div className="look-row">
        {large.map((container) => (
          <figure key={container.id} className="look-figure">
            <ContainerBlock container={container} width={150} />
            <figcaption>{states(`state.${container.state.status}`)}</figcaption>
          </figure>
        ))}
      </div>
      {THEMES.map((theme) => (
        <div key={theme} data-theme={theme} className="look-theme">
          <h3 className="font-semibold">{words('states.theme', { theme: themes(`theme.${theme}`) })}</h3>
          <div className="look-row">
            {small.map((container) => (
              <span key={container.id} className="flex items-end gap-2">
                {SMALL.map((width) => (
                  <ContainerBlock key={width} container={container} width={width} />
                ))}
              </span>
            ))}
          </div>
        </div>
      ))}
    </LookSection>
  );
}
