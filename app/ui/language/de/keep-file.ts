import type { Translated } from '../catalogue';
import type { keepFile as english } from '../en/keep-file';

/** Texte: Eine Aufzeichnung, die aus einer Datei abgespielt wird, wird auf diesem Server behalten. */
export const keepFile: Translated<typeof english> = {
  title: 'Diese Aufzeichnung auf diesem Server behalten',
  what: 'Sie wird aus einer Datei auf diesem Gerät abgespielt, und niemand sonst sieht sie. Auf diesem Server lässt sie sich mit einem Link teilen, und ein Raum kann von ihr aus weitergehen. Du leitest sie dann: Du sagst, wer sie sieht, und kannst sie löschen.',
  key: 'Schlüssel der Kursleitung',
  keyHint: 'Dieser Server fragt danach, bevor er etwas aufnimmt. Wer den Server betreibt, kennt ihn.',
  go: 'Hier behalten',
  keeping: 'Die Datei wird gesendet und gelesen …',
  cut: 'Diese Datei ist abgeschnitten: Sie lässt sich bis dorthin abspielen, aber nicht behalten. Hol die ganze Datei von dort, wo sie herkommt.',
  nobodyLeads:
    'In dieser Aufzeichnung leitet niemand den Kurs; deshalb könnte sich hier niemand um sie kümmern. Abspielen lässt sie sich trotzdem.',
};
