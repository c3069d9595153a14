import { useWords } from '../language/use-words';
import type { StageShared } from './host-stage';
import { PartTag } from './part-tag';
import type { PicturePart } from './picture-model';
import { imageLabel, imageSize, shortDigest, sizeWords } from './picture-words';
import type { StagePlot } from './stage-flow';
import { isLit } from './stage-part';

/** The title block below an image on a stage: name, digest stamp, and that it is read-only. */
export function StageTitle({ plot, height, ...shared }: { plot: StagePlot; height: number } & StageShared) {
  const words = useWords('picture');
  const { image, title } = plot;
  const part: PicturePart = { on: 'image', id: image.id };
  const [, ...others] = image.labels;
  const facts = {
    layers: words('counts.layers', { count: image.layers.length }),
    size: sizeWords(imageSize(image)),
  };
  const name = imageLabel(image);
  const { highlight, selected } = shared;
  return (
    <PartTag
      part={part}
      className="stage-title"
      lit={isLit(part, highlight, selected) || (highlight?.on === 'container' && highlight.imageId === image.id)}
      style={{ left: title.x, top: title.y, width: title.width, height }}
      title={[name, ...others, image.id].join('\n')}
      spoken={words('image.spoken', { image: name, ...facts, count: plot.containers.length })}
      {...shared}
    >
      <span className="stage-title-name">
        {name}
        {others.length > 0 && (
          <span className="stage-title-also"> {words('image.also', { labels: others.join(', ') })}</span>
        )}
      </span>
      <span className="stage-title-facts">sha256:{shortDigest(image.id)}</span>
      <span className="stage-title-facts">{words('image.facts', facts)}</span>
    </PartTag>
  );
}
