import { memo } from 'react';
import { BlockShape } from './block-shape';
import type { PictureContainer } from './picture-model';
import { containerWords } from './picture-words';

/** One container on its own, `width` CSS pixels wide: from a 12 px cell to a whole stage. */
export const ContainerBlock = memo(function ContainerBlock(props: { container: PictureContainer; width: number }) {
  const { container, width } = props;
  const half = width / 2.2;
  const wide = half * 2.2;
  const above = half * (0.92 + 0.577 + 0.48);
  const below = half * 0.72;
  return (
    <svg
      role="img"
      aria-label={containerWords(container)}
      width={wide}
      height={above + below}
      viewBox={`${-wide / 2} ${-above} ${wide} ${above + below}`}
    >
      <title>{containerWords(container)}</title>
      <BlockShape container={container} half={half} />
    </svg>
  );
});
