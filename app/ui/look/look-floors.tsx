import { useWords } from '../language/use-words';
import { ImageFloor } from '../picture/image-floor';
import { TitleBlock } from '../picture/title-block';
import { classContainers, sampleCrowd } from '../sample/sample-containers';
import { webApp, webAppNext } from '../sample/sample-images';
import { LookSection } from './look-section';

const NONE: readonly never[] = [];
const named = classContainers.filter(({ image }) => image.id === webApp.id);
const [thirty, crowd] = [sampleCrowd(30), sampleCrowd(120)];

/** Images as floors with nobody, a few, thirty and a crowd on them. */
export function LookFloors() {
  const words = useWords('look');
  return (
    <LookSection title={words('floors.title')}>
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="min-w-0">
          <div>
            <ImageFloor image={webApp} containers={named} nameOf="owner" />
          </div>
          <TitleBlock image={webApp} />
        </div>
        <div className="min-w-0">
          <div>
            <ImageFloor image={webAppNext} containers={NONE} nameOf="owner" mostScale={1} />
          </div>
          <TitleBlock image={webAppNext} config />
        </div>
        <div>
          <ImageFloor image={webApp} containers={thirty} nameOf="owner" />
        </div>
        <div>
          <ImageFloor image={webApp} containers={crowd} nameOf="owner" />
        </div>
      </div>
    </LookSection>
  );
}
