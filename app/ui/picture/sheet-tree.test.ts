import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nginx, webApp, webAppNext } from '../sample/sample-images';
import type { PictureImage } from './picture-model';
import { sheetTree } from './sheet-tree';

test('what images have in common lies once, under both', () => {
  const { sheets, images, height } = sheetTree([webApp, nginx, webAppNext]);
  expect(images.map(({ labels }) => labels[0])).toEqual(['web-app:v1.0', 'web-app:v1.1', 'nginx:1.25-alpine']);
  expect(height).toBe(6);
  expect(sheets.length).toBe(1 + 4 + 2 + 2);
  expect(sheets[0]).toMatchObject({ level: 0, column: 0, columns: 3, images });
});

const stacks = fc.array(fc.array(fc.nat(2), { maxLength: 5 }), { maxLength: 8 });

test('every image finds its own stack in its column, no sheet lies twice, and no two cover each other', () => {
  fc.assert(
    fc.property(stacks, (made) => {
      const images = made.map((numbers, index) => image(`i${index}`, numbers));
      const tree = sheetTree(images);
      expect(new Set(tree.images)).toEqual(new Set(images));
      expect(new Set(tree.sheets.map(({ key }) => key)).size).toBe(tree.sheets.length);
      tree.images.forEach((own, column) => {
        const here = tree.sheets.filter((sheet) => sheet.column <= column && column < sheet.column + sheet.columns);
        const stack = here.sort((a, b) => a.level - b.level);
        expect(stack.map(({ layer }) => layer.diffId)).toEqual(own.layers.map(({ diffId }) => diffId));
        for (const sheet of stack) expect(sheet.images).toContain(own);
      });
    }),
  );
});

function image(id: string, numbers: readonly number[]): PictureImage {
  const layers = numbers.map((number) => ({ diffId: `sha256:${number}`, size: 1, createdBy: 'RUN', shared: false }));
  return { id, labels: [id], layers, config: { env: [], exposed: [] }, published: false };
}
