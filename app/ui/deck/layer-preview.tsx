import { useWords } from '../language/use-words';
import { sizeWords } from '../picture/picture-words';

/** What one instruction comes to. */
export interface PreviewStep {
  readonly line: number;
  readonly instruction: string;
  /**
   * `made`: it will be carried out. `kept`: its layer is there from the last build. `perhaps`: it is, unless files that
   * it copies have changed. `settings`: it makes no layer.
   */
  readonly fate: 'made' | 'kept' | 'perhaps' | 'settings';
  /** Bytes, as far as a layer is known. */
  readonly size: number | null;
}

/** What a Dockerfile's last stage begins from. */
export type PreviewBase =
  | {
      readonly kind: 'image';
      readonly reference: string;
      readonly layers: { readonly count: number; readonly size: number } | null;
    }
  | { readonly kind: 'stage'; readonly name: string };

export type LayerPreviewProps =
  | { readonly is: 'none' }
  | { readonly is: 'mistake'; readonly text: string }
  | {
      readonly is: 'plan';
      readonly base: PreviewBase;
      readonly earlierStages: number;
      readonly steps: readonly PreviewStep[];
    }
  /** Built: the layers as they are, bottom first. */
  | {
      readonly is: 'image';
      readonly name: string;
      /** So many of them, from the bottom, are the base's. */
      readonly base: number;
      readonly layers: readonly { readonly diffId: string; readonly createdBy: string; readonly size: number }[];
    };

/** The sheets that a Dockerfile will make, or has made: bottom first, as they lie. */
export function LayerPreview(props: LayerPreviewProps) {
  const words = useWords('deck');
  if (props.is === 'none') return <p className="layer-preview text-sm text-soft">{words('publish.noDockerfile')}</p>;
  if (props.is === 'mistake') {
    return (
      <div className="layer-preview text-sm" role="status">
        <p className="font-semibold">{words('publish.mistake')}</p>
        <p className="font-mono text-bad [overflow-wrap:anywhere]" lang="en">
          {props.text}
        </p>
      </div>
    );
  }
  const title = props.is === 'plan' ? words('publish.willBe') : words('publish.nowIs', { name: props.name });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="layer-preview" aria-label={words('publish.layers')} tabIndex={0}>
      <h3 className="pane-title">{title}</h3>
      {props.is === 'plan' && props.earlierStages > 0 && (
        <p className="text-xs text-soft">{words('publish.stages', { count: props.earlierStages })}</p>
      )}
      <ol className="layer-list">{props.is === 'plan' ? <Plan {...props} /> : <Made {...props} />}</ol>
    </section>
  );
}

function Plan({ base, steps }: Extract<LayerPreviewProps, { is: 'plan' }>) {
  const words = useWords('deck');
  return (
    <>
      {[...steps].reverse().map(({ line, instruction, fate, size }) => (
        <li key={line} className="layer-sheet" data-fate={fate}>
          <code lang="en" title={instruction}>
            {instruction}
          </code>
          <span className="layer-fate">
            {words(`publish.${fate === 'settings' ? 'noLayer' : fate}`)}
            {size !== null && fate !== 'settings' && ` · ${sizeWords(size)}`}
          </span>
        </li>
      ))}
      <li className="layer-sheet" data-fate="base">
        <code lang="en">
          {base.kind === 'image'
            ? words('publish.base', { image: base.reference })
            : words('publish.stageName', { name: base.name })}
        </code>
        {base.kind === 'image' && (
          <span className="layer-fate">
            {base.layers
              ? `${words('publish.baseLayers', { count: base.layers.count })} · ${sizeWords(base.layers.size)}`
              : words('publish.unknownBase')}
          </span>
        )}
      </li>
    </>
  );
}

function Made({ layers, base }: Extract<LayerPreviewProps, { is: 'image' }>) {
  // A layer can be in an image twice.
  const sheets = layers.map((layer, index) => ({ ...layer, key: `${index} ${layer.diffId}`, own: index >= base }));
  return sheets.reverse().map(({ key, createdBy, size, own }) => (
    <li key={key} className="layer-sheet" data-fate={own ? 'made' : 'kept'}>
      <code lang="en" title={createdBy}>
        {createdBy}
      </code>
      <span className="layer-fate">{sizeWords(size)}</span>
    </li>
  ));
}
