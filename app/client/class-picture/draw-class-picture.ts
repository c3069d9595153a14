import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ClassPicture, type ClassPictureProps } from '../../ui/class-picture/class-picture';
import { standaloneSvg } from '../../ui/class-picture/standalone-svg';
import { projectorInks } from './projector-inks';

/** A class picture as an SVG file, in the projector's colours, whatever the theme of the page. */
export function drawClassPicture(picture: ClassPictureProps): string {
  const ground = document.createElement('div');
  const root = createRoot(ground);
  try {
    flushSync(() => root.render(createElement(ClassPicture, picture)));
    const drawn = ground.querySelector('svg');
    if (!drawn) throw new Error('nothing was drawn');
    return standaloneSvg(new XMLSerializer().serializeToString(drawn), projectorInks());
  } finally {
    root.unmount();
  }
}
