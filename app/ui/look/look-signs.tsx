import { useWords } from '../language/use-words';
import { ContainerBlock } from '../picture/container-block';
import { sampleContainer } from '../sample/sample-containers';
import { LookSection } from './look-section';

const plain = { doors: [], writable: { files: 0, bytes: 0 } };
const METERS = { cpuPercent: 64, memoryBytes: 180_000_000, memoryLimit: 512_000_000 };

const SIGNS = [
  {
    name: 'published',
    container: sampleContainer(4, 'running', { ...plain, doors: [{ hostPort: 8080, containerPort: 80 }] }),
  },
  {
    name: 'exposed',
    container: sampleContainer(4, 'running', { ...plain, doors: [{ hostPort: null, containerPort: 443 }] }),
  },
  { name: 'starting', container: sampleContainer(4, 'running', { ...plain, health: 'starting' }) },
  { name: 'healthy', container: sampleContainer(4, 'running', { ...plain, health: 'healthy' }) },
  { name: 'unhealthy', container: sampleContainer(4, 'running', { ...plain, health: 'unhealthy' }) },
  { name: 'meters', container: sampleContainer(4, 'running', plain), meters: METERS },
] as const;

const WRITTEN = [
  { files: 0, bytes: 0 },
  { files: 1, bytes: 20 },
  { files: 3, bytes: 2_000 },
  { files: 40, bytes: 90_000 },
  { files: 260, bytes: 1_400_000 },
  { files: 1800, bytes: 30_000_000 },
].map((writable) => sampleContainer(7, 'running', { doors: [], writable }));

/** Doors, health, meters, and how a writable sheet fills. */
export function LookSigns() {
  const words = useWords('look');
  return (
    <>
      <LookSection title={words('signs.title')}>
        <div className="look-row">
          {SIGNS.map(({ name, container, ...rest }) => (
            <figure key={name} className="look-figure">
              <span className="flex items-end gap-3">
                <ContainerBlock container={container} width={130} {...rest} />
                <ContainerBlock container={container} width={36} />
              </span>
              <figcaption>{words(`signs.${name}`)}</figcaption>
            </figure>
          ))}
        </div>
      </LookSection>
      <LookSection title={words('writable.title')} text={words('writable.text')}>
        <div className="look-row">
          {WRITTEN.map((container) => (
            <span key={container.id} className="flex items-end gap-3">
              <ContainerBlock container={container} width={120} />
              <ContainerBlock container={container} width={32} />
            </span>
          ))}
        </div>
      </LookSection>
    </>
  );
}
