import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { wordsIn } from '../language/words-in';
import { ClassPicture, type ClassPictureProps } from './class-picture';
import { standaloneSvg } from './standalone-svg';
import { testingInks } from './testing-inks';

/** The file that a class picture becomes, for tests. */
export function testingPicture(picture: Omit<ClassPictureProps, 'texts' | 'moment'>): string {
  const texts = {
    wall: wordsIn('en', 'wall'),
    picture: wordsIn('en', 'picture'),
    takeAway: wordsIn('en', 'takeAway'),
  };
  const moment = '22 November 2026, 10:32';
  return standaloneSvg(renderToStaticMarkup(createElement(ClassPicture, { ...picture, moment, texts })), testingInks());
}
