import type { Gift, StartingState } from '#engine/model/class-state';

export const PRESETS = ['image', 'example', 'running', 'mine', 'fresh'] as const;
export type Preset = (typeof PRESETS)[number];

export interface GiftFile {
  readonly path: string;
  readonly content: string;
}

/** What gifts are put together from. */
export interface GiftStore {
  /** The Node example, absolute paths. */
  readonly example: readonly GiftFile[];
  /** The example's image and whether everybody can be given it. */
  readonly exampleImage: { readonly reference: string; readonly published: boolean };
  /** What lies on the instructor's own host: files are fetched when they are given. */
  readonly mine: { readonly files: number; readonly images: readonly string[] };
  /** References to choose from, the published ones first. */
  readonly references: readonly string[];
}

/**
 * @param files of the instructor's own host, for `mine`
 * @param fresh what the hosts have is taken away first
 */
export function giftOf(
  preset: Preset,
  { reference, files, fresh }: { reference: string; files: readonly GiftFile[]; fresh: boolean },
  store: GiftStore,
): Gift {
  const start = (more: Partial<StartingState>): Gift => ({
    kind: 'start',
    start: { fresh, files: [], images: [], lines: [], ...more },
  });
  switch (preset) {
    case 'image':
      return fresh ? start({ images: [reference] }) : { kind: 'image', reference };
    case 'example':
      return start({ files: store.example });
    case 'running': {
      const image = store.exampleImage.reference;
      return start({
        files: store.example,
        images: [image],
        lines: [`docker run -d -p 8080:80 --name web1 ${image}`],
      });
    }
    case 'mine':
      return start({ files, images: store.mine.images });
    case 'fresh':
      return start({ fresh: true });
  }
}

/** Whether this can be given at all now. */
export function canGive(preset: Preset, reference: string, store: GiftStore): boolean {
  switch (preset) {
    case 'image':
      return reference.trim() !== '';
    case 'running':
      return store.exampleImage.published;
    case 'mine':
      return store.mine.files + store.mine.images.length > 0;
    default:
      return true;
  }
}
