'use client';

import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../language/use-words';
import type { Highlight, HighlightProps, PictureImage, PictureLayer, PicturePart } from './picture-model';
import { imageLabel, imageSize, sizeWords } from './picture-words';
import { type SheetTree, sheetTree, type TreeSheet } from './sheet-tree';
import { isLit } from './stage-part';

export interface SharedSheetsProps extends HighlightProps {
  readonly images: readonly PictureImage[];
  readonly selected?: PicturePart | null;
  /** Called for sheets and for images; without it nothing can be chosen. */
  readonly onSelect?: (part: PicturePart) => void;
  /** What a chosen sheet added, changed and took away; shown below the tree. `place` counts from the bottom, 0 first. */
  readonly filesOf?: (layer: PictureLayer, image: PictureImage, place: number) => ReactNode;
}

/**
 * All layers of some images as one pile: a sheet that several images have lies there once, as wide as all of them, and
 * is lit with all of them; where they part, each goes on with sheets of its own, its name on top.
 */
export function SharedSheets({ images, selected = null, onSelect, filesOf, ...light }: SharedSheetsProps) {
  const words = useWords('picture');
  const [own, setOwn] = useState<Highlight | null>(null);
  const highlight = light.highlight === undefined ? own : light.highlight;
  const onHighlight = light.onHighlight ?? setOwn;
  const tree = useMemo(() => sheetTree(images), [images]);
  if (images.length === 0) return <p className="text-soft">{words('sheets.none')}</p>;
  const chosen =
    selected?.on === 'layer' ? tree.sheets.find(({ layer }) => layer.diffId === selected.diffId) : undefined;
  const first = chosen?.images[0];
  return (
    <div className="flex flex-col gap-4">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms */}
      <div role="group" aria-label={words('sheets.tree')} tabIndex={0} className="sheet-tree scroll-area">
        <ul className="sheet-tree-grid" style={{ '--stacks': tree.images.length } as CSSProperties}>
          {tree.images.map((image, column) => (
            <ImageCell key={image.id} {...{ image, column, tree, highlight, onHighlight, selected, onSelect }} />
          ))}
          {tree.sheets.map((sheet) => (
            <SheetCell key={sheet.key} {...{ sheet, tree, highlight, onHighlight, selected, onSelect }} />
          ))}
        </ul>
      </div>
      {chosen && first && filesOf?.(chosen.layer, first, chosen.level)}
    </div>
  );
}

interface CellProps {
  readonly tree: SheetTree;
  readonly highlight: Highlight | null;
  readonly onHighlight: (highlight: Highlight | null) => void;
  readonly selected: PicturePart | null;
  readonly onSelect?: (part: PicturePart) => void;
}

/** Rows count from the top: names of the highest stacks first, the lowest sheets last. */
function row(tree: SheetTree, level: number): number {
  return tree.height - level + 1;
}

function ImageCell({ image, column, tree, ...cell }: CellProps & { image: PictureImage; column: number }) {
  const words = useWords('picture');
  const { highlight } = cell;
  const lit =
    (highlight?.on === 'layer' && image.layers.some(({ diffId }) => diffId === highlight.diffId)) ||
    (highlight?.on === 'container' && highlight.imageId === image.id);
  const [, ...others] = image.labels;
  return (
    <Cell
      {...cell}
      className="tree-image"
      part={{ on: 'image', id: image.id }}
      lit={lit}
      place={{ gridRow: row(tree, image.layers.length), gridColumn: column + 1 }}
    >
      <span className="tree-name">{imageLabel(image)}</span>
      <span className="tree-note">
        {others.length > 0 && `${words('image.also', { labels: others.join(', ') })} · `}
        {sizeWords(imageSize(image))}
      </span>
    </Cell>
  );
}

function SheetCell({ sheet, tree, ...cell }: CellProps & { sheet: TreeSheet }) {
  const words = useWords('picture');
  const { layer, level, column, columns, images } = sheet;
  const { highlight } = cell;
  const names = images.map(imageLabel).join(', ');
  const size = sizeWords(layer.size);
  const lit =
    (highlight?.on === 'image' && images.some(({ id }) => id === highlight.id)) ||
    (highlight?.on === 'container' && images.some(({ id }) => id === highlight.imageId));
  return (
    <Cell
      {...cell}
      className="tree-sheet"
      part={{ on: 'layer', diffId: layer.diffId }}
      lit={lit}
      spoken={words('sheets.spoken', { instruction: layer.createdBy, size, shared: `${columns > 1}`, images: names })}
      place={{ gridRow: row(tree, level), gridColumn: `${column + 1} / span ${columns}` }}
    >
      <code className="tree-instruction" title={layer.createdBy}>
        {layer.createdBy}
      </code>
      <span className="tree-note">
        +{size}
        {columns > 1 && ` · ${words('sheets.shared')}`}
      </span>
    </Cell>
  );
}

function Cell(
  props: Omit<CellProps, 'tree'> & {
    className: string;
    part: PicturePart;
    lit: boolean;
    place: CSSProperties;
    spoken?: string;
    children: ReactNode;
  },
) {
  const { className, part, lit, place, spoken, highlight, onHighlight, selected, onSelect, children } = props;
  const common = {
    className,
    'data-lit': lit || isLit(part, highlight, selected),
    onPointerEnter: () => onHighlight(part),
    onPointerLeave: () => onHighlight(null),
  };
  return (
    <li style={place}>
      {onSelect ? (
        <button
          {...common}
          type="button"
          aria-label={spoken}
          aria-pressed={isLit(part, null, selected)}
          onFocus={() => onHighlight(part)}
          onBlur={() => onHighlight(null)}
          onClick={() => onSelect(part)}
        >
          {children}
        </button>
      ) : (
        <div {...common}>{children}</div>
      )}
    </li>
  );
}
