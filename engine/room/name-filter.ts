import { DataSet, englishDataset, englishRecommendedTransformers, parseRawPattern, RegExpMatcher } from 'obscenity';
import { HARMLESS_IN_NAMES, REFUSED_WORDS } from './refused-words';

/**
 * Whether a name is one that no class should have on its wall. It errs on the side of letting through: who is refused
 * by the own name is hurt, while a rude one is taken down by the instructor with one key.
 * @param name as `cleanName` gives it
 */
export function isRefusedName(name: string): boolean {
  const seen = name.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  const plain = seen.replace(/ß/g, 'ss');
  return MATCHER.hasMatch(plain) || MATCHER.hasMatch(spelledOut(plain));
}

/** `f u c k` and `f.u.c.k` are read as a word; letters that stand alone between words stay where they are. */
function spelledOut(name: string): string {
  return name.replace(/(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][^\p{L}\p{N}]+){3,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu, (letters) =>
    letters.replace(/[^\p{L}\p{N}]+/gu, ''),
  );
}

const MATCHER = matcher();

function matcher(): RegExpMatcher {
  const words = new DataSet<{ originalWord: string }>()
    .addAll(englishDataset)
    .removePhrasesIf(({ metadata }) => HARMLESS_IN_NAMES.has(metadata?.originalWord ?? ''));
  for (const word of REFUSED_WORDS) words.addPhrase((phrase) => phrase.addPattern(parseRawPattern(word)));
  return new RegExpMatcher({ ...words.build(), ...englishRecommendedTransformers });
}
