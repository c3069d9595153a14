'use client';

import { useWords } from '../language/use-words';
import type { PictureImage } from './picture-model';
import { imageLabel, imageSize, shortDigest, sizeWords } from './picture-words';

/**
 * The title block of a drawing: what an image is called, its digest stamp, and that it is read-only. With `config` also
 * what the image says without adding a sheet: CMD, ENTRYPOINT, ENV, EXPOSE, WORKDIR.
 */
export function TitleBlock({ image, config = false }: { image: PictureImage; config?: boolean }) {
  const words = useWords('picture');
  const [, ...others] = image.labels;
  const layers = words('counts.layers', { count: image.layers.length });
  return (
    <div className="title-block">
      <p className="title-block-name">{imageLabel(image)}</p>
      {others.length > 0 && <p className="title-block-line">{words('image.also', { labels: others.join(', ') })}</p>}
      <p className="title-block-line">
        sha256:{shortDigest(image.id)} · {words('image.facts', { layers, size: sizeWords(imageSize(image)) })}
      </p>
      {config && <ConfigCells image={image} />}
    </div>
  );
}

function ConfigCells({ image }: { image: PictureImage }) {
  const { cmd, entrypoint, env, exposed, workdir } = image.config;
  const cells = [
    ['ENTRYPOINT', entrypoint],
    ['CMD', cmd],
    ['EXPOSE', exposed.join(' ')],
    ['WORKDIR', workdir],
    ['ENV', env.filter((entry) => !entry.startsWith('PATH=')).join('  ')],
  ].filter((cell): cell is [string, string] => Boolean(cell[1]));
  if (cells.length === 0) return null;
  return (
    <dl className="title-block-cells">
      {cells.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
