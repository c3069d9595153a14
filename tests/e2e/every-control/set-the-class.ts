import type { Locator } from 'playwright';
import { expect } from 'vitest';
import type { Cast } from './cast';
import { choose, hides, SLOW, shows, tick } from './on-screen';

/** Settings of the class, and what other screens make of them. */
export async function setTheClass({ teacher, deck, wall, ana }: Cast): Promise<void> {
  const set = async (change: (settings: Locator) => Promise<unknown>) => {
    const settings = await deck.open('settings');
    await change(settings);
    await teacher.page.keyboard.press('Escape');
  };
  await set((settings) => choose(settings.getByLabel('Comparison below the picture'), 'recipe-cake'));
  await shows(wall.page, /recipe/);
  await set((settings) => choose(settings.getByLabel('Comparison below the picture'), 'none'));
  await hides(wall.page, /recipe/);
  await set((settings) => tick(settings.getByLabel('Names are visible'), false));
  await expect.poll(async () => (await wall.containers()).join('\n'), SLOW).not.toMatch(/Ana|Pia|Pol|Kay/);
  expect((await wall.containers()).join('\n')).toMatch(/Seat \d/);
  await deck.cell('Ana').waitFor();
  await set((settings) => tick(settings.getByLabel('Names are visible')));
  await expect.poll(async () => (await wall.containers()).join('\n'), SLOW).toMatch(/Ana/);
  await set((settings) => tick(settings.getByLabel('Hub cannot be reached')));
  expect(await ana.type('docker pull nginx')).toMatch(/Error response from daemon/);
  await set((settings) => tick(settings.getByLabel('Hub cannot be reached'), false));
}
