import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { SCREEN_SIZES, THEMES } from './screen-sizes';

/** Bytes that one picture may have, so that all together stay small enough for a repository. */
const MOST_BYTES = 45_000;
/** From best to least; the last one is taken whatever it weighs. */
const QUALITIES = [74, 58, 42, 30, 20];
/** Wider ones are kept at this width, in pixels. */
const MOST_WIDTH = 1440;

export interface Taken {
  /** What is shown: `wall-30`. */
  readonly screen: string;
  readonly size: string;
  readonly theme: string;
}

/** A folder of small pictures, and a page that shows them all. What was there before goes. */
export class PictureAlbum {
  private readonly taken: Taken[] = [];
  private bytes = 0;

  constructor(private readonly folder: string) {}

  async clear(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const name of await readdir(this.folder)) {
      if (/\.(webp|png|md)$/.test(name)) await rm(join(this.folder, name));
    }
  }

  async add(picture: Taken, png: Buffer): Promise<void> {
    const webp = await small(png);
    await writeFile(join(this.folder, fileOf(picture)), webp);
    this.taken.push(picture);
    this.bytes += webp.length;
  }

  /** Writes the index. `captions`: what each screen shows, in the order in which they are to stand. */
  async writeIndex(captions: ReadonlyMap<string, string>): Promise<void> {
    const sections = [...captions].map(([screen, caption]) => this.section(screen, caption));
    const about = [
      '# The screens',
      '',
      'Taken by `npm run screens` from real classes of simulated students, at three sizes (the largest is kept at three',
      'quarters) and in three themes.',
      'They are looked at, not compared: see `tests/e2e/` for what is tested.',
    ];
    await writeFile(join(this.folder, 'README.md'), `${[...about, ...sections].join('\n')}\n`);
  }

  /** So many pictures, so many bytes. */
  get summary(): string {
    return `${this.taken.length} pictures, ${(this.bytes / 1e6).toFixed(1)} MB`;
  }

  private has(screen: string, size: string): boolean {
    return this.taken.some((picture) => picture.screen === screen && picture.size === size);
  }

  private section(screen: string, caption: string): string {
    const rows = SCREEN_SIZES.filter((size) => this.has(screen, size.name)).map(({ name: size }) => {
      const cells = THEMES.map((theme) => {
        const picture = this.taken.find((p) => p.screen === screen && p.size === size && p.theme === theme);
        if (!picture) return '';
        const file = fileOf(picture);
        const alt = `${caption}, ${size}, ${theme}`;
        return `<a href="${file}"><img src="${file}" alt="${alt}" width="${size === '390x844' ? 120 : 280}"></a>`;
      });
      return `| ${size} | ${cells.join(' | ')} |`;
    });
    return ['', `## ${caption}`, '', `| | ${THEMES.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n');
  }
}

function fileOf({ screen, size, theme }: Taken): string {
  return `${screen}-${size}-${theme}.webp`;
}

async function small(png: Buffer): Promise<Buffer> {
  const kept = await sharp(png).resize({ width: MOST_WIDTH, withoutEnlargement: true }).png().toBuffer();
  let webp = kept;
  for (const quality of QUALITIES) {
    webp = await sharp(kept).webp({ quality, effort: 5, smartSubsample: true }).toBuffer();
    if (webp.length <= MOST_BYTES) break;
  }
  return webp;
}
