/**
 * Words of the English data set that are left out: each of them, or the pattern it is looked for with, is part of real
 * names. What is rude among them and never a name is in {@link REFUSED_WORDS} as whole words.
 */
export const HARMLESS_IN_NAMES: ReadonlySet<string> = new Set([
  'abeed', // a given name
  'abo', // Abo
  'anal', // Analía, Sanal
  'anus', // Hanus, Anusha
  'arse', // Arsema
  'ass', // Assmann, Assane
  'bastard', // Bastardo
  'bitch', // Bich
  'boob', // Boobalan
  'chink', // Chinki
  'cock', // Cockburn, Cocks
  'cuck', // Cuckson
  'cum', // Cumming, Cumhur
  'cunt', // Cuntz
  'dick', // Dick
  'dyke', // Dykes
  'fag', // Fagan
  'felch', // Felch
  'fellatio',
  'fuck', // Fu, Fukuda, Fock
  'hooker', // Hooker
  'kike', // Kike, short for Enrique
  'negro', // Del Negro
  'nigger', // Rangga
  'orgasm', // Gasman
  'orgy', // Georgy
  'penis', // Pennis
  'piss', // Pissarro
  'porn', // Pornchai, Siriporn
  'prick', // Prick
  'pussy',
  'rape', // Raper
  'retard',
  'scat', // Scat
  'semen', // Semen
  'sex', // Sexton
  'shit', // Shital, Harshit
  'slut', // Slutsky
  'tit', // Tit, Titterington
  'turd', // Turdiev
  'twat',
  'wank', // Wankhede
  'vagina',
]);

/**
 * Patterns of obscenity: `|` is the edge of a word, `[x]` may be absent. Doubled letters are one, but for b, e, g, l, o
 * and s, which are two at most.
 */
export const REFUSED_WORDS: readonly string[] = [
  // English
  '|anal|',
  '|anus|',
  '|arse|',
  '|arsehole',
  '|ass|',
  '|asses|',
  '|asshole',
  '|as[s]hat|',
  '|bastard|',
  '|bitch',
  '|bitches|',
  '|boob|',
  '|boobs|',
  'cocksuck',
  '|cum|',
  '|cumshot',
  '|cunt|',
  '|cunts|',
  '|dickhead',
  '|fagot|',
  '|faggot|',
  'fuck',
  '|fuk you|',
  '|fuk u|',
  'nigger',
  '|nigga',
  '|orgasm',
  '|orgy|',
  '|penis|',
  '|piss|',
  '|porn|',
  '|porno|',
  'pornhub',
  '|pussy|',
  '|rape|',
  '|rapist|',
  '|retard|',
  '|sex|',
  '|sexy|',
  '|shit|',
  '|shithead',
  'bul[l]shit',
  '|slut|',
  '|sluts|',
  '|tits|',
  '|twat|',
  '|vagina|',
  '|wank|',
  '|wanker',
  // German
  '|arsch|',
  'arschloch',
  '|fick dich|',
  '|ficken|',
  '|ficker|',
  '|fotze|',
  '|heil hitler|',
  '|hitler|',
  'hurensohn',
  'kanake',
  'mis[s]geburt',
  '|muschi|',
  '|neger|',
  '|pimel|',
  '|scheis[s]e',
  '|schlampe|',
  'schwanzlutscher',
  'schwuchtel',
  '|sieg heil|',
  '|spast|',
  '|spasti|',
  '|titen|',
  '|untermensch',
  'wichser',
  '|wixer|',
];
