import type { Metadata } from 'next';
import { ContainerBlock } from '../ui/picture/container-block';
import { ImageFloor } from '../ui/picture/image-floor';
import { ImageSheets } from '../ui/picture/image-sheets';
import type { ContainerStatus } from '../ui/picture/picture-model';
import { PlanChest } from '../ui/picture/plan-chest';
import { TitleBlock } from '../ui/picture/title-block';
import { classContainers, sampleContainer, sampleCrowd } from '../ui/sample/sample-containers';
import { nginx, webApp, webAppNext } from '../ui/sample/sample-images';
import { ThemeChoice } from '../ui/theme/theme-choice';

export const metadata: Metadata = { title: 'The look' };

const STATES: readonly ContainerStatus[] = ['created', 'running', 'paused', 'restarting', 'exited', 'removing', 'dead'];
const WIDTHS = [12, 24, 44, 96, 160];

/** Every drawing in every state and size, to be looked at. */
export default function LookPage() {
  const named = classContainers.filter((container) => container.image.id === webApp.id);
  return (
    <main className="mx-auto flex max-w-[1400px] flex-col gap-12 p-6">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl font-bold">An image is a drawing, a container is a thing</h1>
        <ThemeChoice />
      </header>
      <section className="grid grid-cols-[repeat(auto-fill,minmax(180px,1fr))] gap-6">
        {STATES.map((status) => (
          <figure key={status} className="m-0 flex flex-col items-start gap-2">
            <ContainerBlock container={sampleContainer(1, status, { writable: { files: 4, bytes: 0 } })} width={140} />
            <span className="flex items-end gap-3">
              {WIDTHS.slice(0, 3).map((width) => (
                <ContainerBlock key={width} container={sampleContainer(1, status)} width={width} />
              ))}
            </span>
            <figcaption className="font-mono">{status}</figcaption>
          </figure>
        ))}
        <figure className="m-0 flex flex-col items-start gap-2">
          <ContainerBlock
            container={sampleContainer(4, 'running', {
              doors: [
                { hostPort: 8080, containerPort: 80 },
                { hostPort: null, containerPort: 443 },
              ],
            })}
            width={140}
          />
          <figcaption>published and only exposed</figcaption>
        </figure>
      </section>
      <section className="flex flex-wrap gap-4" aria-label="Twelve seats">
        {Array.from({ length: 14 }, (_, look) => sampleContainer(look, 'running', { doors: [] })).map((container) => (
          <ContainerBlock key={container.id} container={container} width={84} />
        ))}
      </section>
      <section className="grid gap-8 lg:grid-cols-2">
        <div>
          <ImageFloor image={webApp} containers={named} nameOf="owner" />
          <TitleBlock image={webApp} />
        </div>
        <ImageFloor image={webAppNext} containers={[]} nameOf="owner" />
        <ImageFloor image={webApp} containers={sampleCrowd(30)} nameOf="owner" />
        <ImageFloor image={webApp} containers={sampleCrowd(120)} nameOf="owner" />
        <ImageFloor image={webApp} containers={sampleCrowd(300)} nameOf="owner" />
      </section>
      <section className="grid gap-8 lg:grid-cols-2">
        <ImageSheets
          image={webApp}
          container={sampleContainer(0, 'running', { writable: { files: 3, bytes: 8192 } })}
        />
        <PlanChest images={[webApp, webAppNext, nginx]} empty="" />
      </section>
    </main>
  );
}
