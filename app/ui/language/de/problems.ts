import type { Translated } from '../catalogue';
import type { problems as en } from '../en/problems';

export const problems: Translated<typeof en> = {
  offline: 'Der Kursraum antwortet nicht. Prüf das Netz und versuch es noch einmal.',
  'room/closed': 'Dieser Kurs ist zu Ende. Frag nach dem Code des neuen, oder sieh dir die Aufzeichnung an.',
  'room/full': 'Dieser Kurs ist voll. Frag die Kursleitung, oder schau bei jemandem mit.',
  'room/not-found':
    'Es gibt keinen Kurs mit diesem Code. Vergleich ihn mit dem an der Wand: sechs Buchstaben und Ziffern.',
  'recording/not-found':
    'Hier gibt es keine Aufzeichnung für dich. Prüf den Link, oder öffne ihn in dem Browser, der im Kurs war.',
  'recording/changed': 'Die Kursleitung hat diese Aufzeichnung gerade geändert. Lade sie neu.',
  'recording/damaged':
    'Diese Datei ist beschädigt oder keine Aufzeichnung von Drydock. Hol sie noch einmal von dort, wo sie herkommt.',
  'recording/too-large':
    'Diese Aufzeichnung ist zu groß für diesen Server. Du kannst die Datei trotzdem hier auf der Seite öffnen und abspielen.',
  'recording/too-much':
    'Dieser Server hat in letzter Zeit viel von hier gespeichert. Versuch es in einer Stunde noch einmal. Eine Datei kannst du sofort auf der Seite öffnen und abspielen.',
  'recording/live': 'Der Kurs läuft noch. Beende ihn zuerst; dann lässt sich die Aufzeichnung löschen.',
  'room/unavailable':
    'Der Kursraum wird gerade aus seiner Aufzeichnung wiederhergestellt. Das dauert einen Moment; nichts geht verloren.',
  'room/teacher-key':
    'Das war nicht der Schlüssel der Kursleitung. Dieser Server verlangt ihn, bevor er einen Kurs öffnet; wer den Server betreibt, kennt ihn.',
  'room/wrong-invite': 'Diese Einladung gilt nicht (mehr). Bitte die Kursleitung um einen neuen Link.',
  'seat/unknown': 'Diesen Platz gibt es im Kurs nicht mehr. Tritt mit dem Code noch einmal bei.',
  'class/locked':
    'Die Kursleitung hat den Kurs gesperrt. Gerade kann niemand beitreten: Bitte darum, hereingelassen zu werden.',
  'class/begun': 'Dieser Kurs hat begonnen und nimmt niemanden mehr auf. Bitte die Kursleitung, dich hereinzulassen.',
  'class/frozen': 'Augen nach vorn. Die Kursleitung hat alle Hosts kurz angehalten; nichts geht verloren.',
  'seat/name-empty': 'Schreib bitte einen Namen, den man sehen kann. Der Würfel macht Vorschläge.',
  'seat/name-refused': 'Dieser Name geht hier nicht. Wähl einen anderen; der Würfel macht Vorschläge.',
  'seat/watching': 'Du schaust diesem Kurs zu. Dein Platz hat keinen eigenen Host.',
  'seat/kicked': 'Die Kursleitung hat dich aus dem Kurs genommen. Du darfst wieder beitreten.',
  'seat/banned':
    'Die Kursleitung hat dich endgültig aus dem Kurs genommen. Ist das ein Irrtum, sprich mit ihr; sie kann dich wieder hereinlassen.',
  'seat/wrong-secret':
    'Dieser Browser hat diesen Platz nicht mehr. Tritt noch einmal bei, oder benutz einen Umzugscode.',
  'seat/wrong-resume-code':
    'Dieser Umzugscode gilt nicht (mehr). Erzeug einen neuen auf dem Gerät, auf dem du noch sitzt.',
  'seat/elsewhere':
    'Dein Platz ist auf ein anderes Gerät umgezogen. Erzeug dort einen Umzugscode, um ihn zurückzuholen.',
  'lesson/none': 'In diesem Kurs ist keine Lektion offen.',
  'lesson/unknown-step': 'Diesen Schritt gibt es in der Lektion nicht (mehr).',
  'lesson/not-self-paced': 'Der Kurs geht diese Lektion gemeinsam durch. Die Kursleitung geht weiter.',
  'lesson/paused': 'Die Lektion macht Pause. Sie geht weiter, sobald die Kursleitung sie fortsetzt.',
  'lesson/no-more-hints': 'Das war der letzte Tipp zu diesem Schritt. Heb die Hand, dann kommt jemand.',
  'lesson/too-long': 'Diese Lektion ist zu lang. Mehr als 100 000 Zeichen gehen nicht; teil sie in zwei.',
  'poll/unknown': 'Danach ist in diesem Kurs nicht gefragt worden.',
  'poll/closed': 'Antworten werden nicht mehr angenommen. Deine kam zu spät und zählt nicht.',
  'poll/first-round-open': 'Die erste Runde nimmt noch Antworten an. Schließe sie, dann kann die zweite beginnen.',
  'poll/answered': 'Das hast du schon beantwortet. Die erste Antwort zählt.',
  'poll/not-shown': 'Antworte zuerst. Dann kannst du schreiben, was du davon mitnimmst.',
  'claims/unknown': 'Diese Behauptung gibt es nicht.',
  'host/nothing-to-undo': 'Es gibt keinen Befehl, der sich rückgängig machen lässt.',
  'host/busy': 'In deinem Terminal läuft noch etwas. Beende es mit Strg+C und versuch es dann noch einmal.',
  'command/already-taken': 'Das ist schon geschehen.',
  'command/not-allowed': 'Das kann nur die Kursleitung.',
  'command/not-your-host': 'Du kannst nur auf deinem eigenen Host arbeiten.',
  'terminal/unknown': 'Dieses Terminal ist geschlossen. Öffne ein neues.',
  'terminal/busy': 'In diesem Terminal läuft noch etwas. Warte darauf, oder beende es mit Strg+C.',
  'terminal/not-waiting': 'In diesem Terminal wartet nichts auf eine Eingabe.',
  'terminal/too-many': 'Mehr als vier Terminals gehen nicht. Schließ zuerst eines.',
  'files/not-a-file':
    'Das lässt sich dort nicht speichern oder löschen. Ein Ordner ist im Weg, oder es ist keine deiner Dateien.',
  'files/too-large': 'Das ist zu lang für den Kursraum. Kürz es, oder teil es auf mehrere Dateien auf.',
  'files/too-many': 'Dein Host ist voller Dateien. Lösch zuerst einige.',
  'files/written-up':
    'Dieser Platz hat alles geschrieben, was der Kursraum für einen Platz aufhebt. In diesem Kurs lässt sich nichts mehr speichern.',
  'message/malformed': 'Die Seite hat etwas geschickt, das der Kursraum nicht versteht. Lade die Seite neu.',
  'message/too-large': 'Das ist auf einmal zu viel für den Kursraum. Schick es in kleineren Teilen.',
  'message/too-many': 'Das war viel auf einmal. Warte eine Sekunde, dann geht es weiter.',
  'query/not-found': 'Es gibt nichts mit diesem Namen.',
  'replay/read-only': 'Das ist eine Aufzeichnung: Was in ihr geschehen ist, bleibt, wie es war.',
  'server/fault':
    'Der Kursraum ist darüber gestolpert und hat es nicht getan. Der Fehler liegt bei uns und ist notiert; versuch es auf anderem Weg.',
  'server/busy': 'Der Kursraum hat gerade sehr viel zu tun. Versuch es gleich noch einmal.',
};
