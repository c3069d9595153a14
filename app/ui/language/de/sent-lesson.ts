import type { Translated } from '../catalogue';
import type { sentLesson as en } from '../en/sent-lesson';

export const sentLesson: Translated<typeof en> = {
  none: 'In diesem Link ist keine Lektion. Vielleicht wurde er unterwegs abgeschnitten: Bitte um den ganzen Link oder um die Lektion als Datei.',
  sent: 'Eine Lektion für dich, „{title}“.',
  untitled: 'ohne Titel',
  what: '{steps, plural, =0 {Sie hat noch keine Schritte} one {Ein Schritt} other {# Schritte}}. Behalte sie in diesem Browser, und sie wartet auf dem Deck deines nächsten Kurses.',
  keep: 'Behalten',
  kept: 'Sie ist aufgehoben. Öffne einen Kurs; drücke auf dem Deck „Lektion wählen“, dann „Eine eigene“.',
  replaces:
    'Dieser Browser hebt schon eine andere Lektion von dir auf, „{title}“. Nur eine hat Platz: Speichere die andere vorher als Datei.',
  saveOther: 'Die andere speichern',
  keepInstead: 'Stattdessen diese behalten',
  save: 'Als Datei speichern',
  read: 'Den Text lesen (mit allen Antworten)',
  text: 'Text der Lektion',
  teach: 'Einen Kurs öffnen',
};
