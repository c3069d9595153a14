import { describe, expect, test } from 'vitest';
import { HARD_NAMES } from '../sample/hard-names';
import { sampleContainer, sampleCrowd } from '../sample/sample-containers';
import { nginx, webApp, webAppNext } from '../sample/sample-images';
import { testingPicture } from './testing-picture';

const images = [webApp, webAppNext, nginx];

describe.each([0, 5, 60, 300])('of %i people', (people) => {
  const containers = sampleCrowd(people);
  const svg = testingPicture({ title: 'Monday', images, containers });

  test('Z39 a class picture needs nothing but itself', () => {
    expect(svg).not.toMatch(/var\(|\bclass=|\bstyle=|<foreignObject|<style|<image|href=|[^:]url\((?!#)/);
    const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    // Colours that are seen through are unknown to many programs when they are written in one.
    expect(svg).not.toMatch(/"#[0-9a-f]{8}"/i);
  });

  test('Z39 it says whose containers stand on it, each name once in the legend', () => {
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    for (const { seat } of containers) expect(texts).toContain(seat.name);
    expect(texts).toContain('22 November 2026, 10:32');
    expect(svg).toContain(`${people === 0 ? 'no containers' : `${people} containers of ${people} people`}`);
  });

  test('everything of it lies within its edges, and whatever is drawn is a number', () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect([width, Number(height) >= 1000]).toEqual(['1920', true]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|="-?\d+e/);
    for (const [, , y] of svg.matchAll(/<(rect|text)[^>]* y="([\d.]+)"/g)) {
      expect(Number(y)).toBeLessThan(Number(height));
    }
  });
});

test('Z39 hostile names and titles are text', () => {
  const hostile = ['</text><script>alert(1)</script>', '" onload="alert(1)', '&lt;&#0;\u0000\u001b\ud800', ']]><a>'];
  const containers = [...hostile, ...HARD_NAMES].map((name, look) =>
    sampleContainer(look, 'running', { seat: { id: `s${look}`, look, name } }),
  );
  const svg = testingPicture({ title: hostile.join(''), images: [{ ...webApp, labels: hostile }], containers });
  expect(svg).not.toMatch(/<script|<a>|<[^>]* onload=/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
  expect(svg).not.toMatch(/[\u0000-\u0008\u001b]|\p{Surrogate}/u);
  expect(svg.match(/<[a-z]+/gi)?.length).toBeGreaterThan(100);
  expect(new Set(svg.match(/<[a-z]+/gi))).toEqual(
    new Set(['<svg', '<title', '<defs', '<pattern', '<path', '<rect', '<g', '<text', '<polygon', '<line']),
  );
});
