import type { ClassPictureProps } from '../../ui/class-picture/class-picture';
import type { ClassPictureFiles } from '../../ui/recording/picture-dialog';
import { drawClassPicture } from './draw-class-picture';
import { paintSvg } from './paint-svg';

/** Pixels of the PNG for one of the picture. */
const SCALE = 2;

/** @throws Error where the browser cannot paint the picture */
export async function classPictureFiles(picture: ClassPictureProps): Promise<ClassPictureFiles> {
  const svg = drawClassPicture(picture);
  const canvas = await paintSvg(svg, SCALE);
  const png = await new Promise<Blob>((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture is too large'))), 'image/png');
  });
  return { svg: new Blob([svg], { type: 'image/svg+xml' }), png };
}
