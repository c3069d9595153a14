const CALLS = /(?<!['"`.$\w])(?:setTimeout|setInterval|setImmediate|queueMicrotask|fetch)(?=\s*[(,;)])/g;
const CLOCK_AND_CHANCE = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.\w+/g;
const PROMISES = /\bnew Promise\b|\bPromise\.\w+|\basync\b(?=\s*(?:function|\(|\w+\s*=>))|\bawait\b(?=\s+\w)/g;

/**
 * Where a source text uses the clock, chance, the network or promises. Comments do not count, nor names in quotes: the
 * engine plays programs of a language that has them.
 */
export function worldlyUses(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
  return [CALLS, CLOCK_AND_CHANCE, PROMISES].flatMap((pattern) => code.match(pattern) ?? []);
}
