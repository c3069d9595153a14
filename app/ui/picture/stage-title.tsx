import { useWords } from '../language/use-words';
import type { StageShared } from './host-stage';
import { partKey } from './part-key';
import type { PicturePart } from './picture-model';
import { imageLabel, imageSize, shortDigest, sizeWords } from './picture-words';
import type { StagePlot } from './stage-flow';
import { isLit } from './stage-part';

/** The title block below an image on a stage: name, digest stamp, and that it is read-only. */
export function StageTitle({ plot, height, ...shared }: { plot: StagePlot; height: number } & StageShared) {
  const { highlight, onHighlight, selected, onSelect, current } = shared;
  const words = useWords('picture');
  const { image, title } = plot;
  const part: PicturePart = { on: 'image', id: image.id };
  const [, ...others] = image.labels;
  const facts = {
    layers: words('counts.layers', { count: image.layers.length }),
    size: sizeWords(imageSize(image)),
  };
  const name = imageLabel(image);
  const common = {
    className: 'stage-title',
    'data-lit': isLit(part, highlight, selected) || (highlight?.on === 'container' && highlight.imageId === image.id),
    style: { left: title.x, top: title.y, width: title.width, height },
    onPointerEnter: () => onHighlight(part),
    onPointerLeave: () => onHighlight(null),
    title: [name, ...others, image.id].join('\n'),
  };
  const content = (
    <>
      <span className="stage-title-name">
        {name}
        {others.length > 0 && (
          <span className="stage-title-also"> {words('image.also', { labels: others.join(', ') })}</span>
        )}
      </span>
      <span className="stage-title-facts">sha256:{shortDigest(image.id)}</span>
      <span className="stage-title-facts">{words('image.facts', facts)}</span>
    </>
  );
  if (!onSelect) return <div {...common}>{content}</div>;
  return (
    <button
      {...common}
      type="button"
      aria-label={words('image.spoken', { image: name, ...facts, count: plot.containers.length })}
      aria-pressed={selected !== null && partKey(selected) === partKey(part)}
      data-part={partKey(part)}
      tabIndex={current === partKey(part) ? 0 : -1}
      onFocus={() => onHighlight(part)}
      onBlur={() => onHighlight(null)}
      onClick={() => onSelect(part)}
    >
      {content}
    </button>
  );
}
