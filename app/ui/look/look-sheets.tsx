import { useState } from 'react';
import { useWords } from '../language/use-words';
import { ImageSheets } from '../picture/image-sheets';
import type { PicturePart } from '../picture/picture-model';
import { PlanChest } from '../picture/plan-chest';
import { SharedSheets } from '../picture/shared-sheets';
import { sampleContainer } from '../sample/sample-containers';
import { nginx, webApp, webAppNext } from '../sample/sample-images';
import { LookSection } from './look-section';

const IMAGES = [webApp, webAppNext, nginx];
const written = sampleContainer(0, 'running', { writable: { files: 3, bytes: 8192 } });

/** Layers together and pulled apart, title blocks, and the chest. */
export function LookSheets() {
  const words = useWords('look');
  const [selected, select] = useState<PicturePart | null>(null);
  return (
    <LookSection title={words('sheets.title')}>
      <SharedSheets images={IMAGES} selected={selected} onSelect={select} />
      <div className="mt-8 grid gap-8 lg:grid-cols-2">
        <div className="min-w-0">
          <h3 className="mb-4 font-semibold">{words('sheets.one')}</h3>
          <ImageSheets image={webApp} container={written} />
        </div>
        <div className="min-w-0">
          <h3 className="mb-4 font-semibold">{words('sheets.chest')}</h3>
          <PlanChest images={IMAGES} pulled={new Set([webApp.id])} onPull={() => {}} empty="" />
        </div>
      </div>
    </LookSection>
  );
}
