'use client';

import { memo } from 'react';
import { useWords } from '../language/use-words';
import { BlockShape } from './block-shape';
import type { PictureContainer, PictureMeters } from './picture-model';
import { containerWords } from './picture-words';

/** One container on its own, `width` CSS pixels wide: from a 12 px cell to a whole stage. */
export const ContainerBlock = memo(function ContainerBlock(props: {
  container: PictureContainer;
  width: number;
  meters?: PictureMeters;
}) {
  const { container, width, meters } = props;
  const spoken = containerWords(useWords('picture'), container);
  const half = width / 2.2;
  const wide = half * 2.2;
  const above = half * (0.92 + 0.577 + 0.48);
  const below = half * 0.72;
  return (
    <svg
      role="img"
      aria-label={spoken}
      width={wide}
      height={above + below}
      viewBox={`${-wide / 2} ${-above} ${wide} ${above + below}`}
      className="picture"
    >
      <title>{spoken}</title>
      <BlockShape container={container} half={half} meters={meters} />
    </svg>
  );
});
