'use client';

import { useWords } from '../language/use-words';
import type { HighlightProps, PictureImage } from './picture-model';
import { imageSize, shortDigest, sizeWords } from './picture-words';

interface PlanChestProps extends HighlightProps {
  readonly images: readonly PictureImage[];
  /** Types `docker pull …`; without it the drawers only show. */
  readonly onPull?: (reference: string) => void;
  /** Image ids that lie on this host already. */
  readonly pulled?: ReadonlySet<string>;
  /** What to tell while the chest is empty. */
  readonly empty: string;
}

/** The room's registry as the chest in which an office keeps its drawings: one drawer for every `name:tag`. */
export function PlanChest({ images, onPull, pulled, empty, onHighlight }: PlanChestProps) {
  const words = useWords('picture');
  const drawers = images.flatMap((image) => image.labels.map((label) => ({ image, label })));
  return (
    <section className="plan-chest" aria-label={words('chest.label')}>
      <div className="plan-chest-top" aria-hidden="true" />
      {drawers.length === 0 && <p className="plan-chest-body p-4 text-soft">{empty}</p>}
      <ul hidden={drawers.length === 0} className="plan-chest-body">
        {drawers.map(({ image, label }) => (
          <li
            key={label}
            className="plan-chest-drawer"
            onPointerEnter={() => onHighlight?.({ on: 'image', id: image.id })}
            onPointerLeave={() => onHighlight?.(null)}
          >
            <span className="plan-chest-label">
              <span className="font-mono font-semibold">{label}</span>
              <span className="text-xs text-soft font-mono">
                {shortDigest(image.id)} · {sizeWords(imageSize(image))}
              </span>
            </span>
            {onPull &&
              (pulled?.has(image.id) ? (
                <span className="text-sm text-good">{words('chest.pulled')}</span>
              ) : (
                <button
                  type="button"
                  className="button-quiet"
                  onClick={() => onPull(label)}
                  aria-label={words('chest.pullOne', { image: label })}
                >
                  {words('chest.pull')}
                </button>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
