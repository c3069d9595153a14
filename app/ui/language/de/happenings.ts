import type { Translated } from '../catalogue';
import type { happenings as english } from '../en/happenings';

/** Texte: was im Kurs geschehen ist. */
export const happenings: Translated<typeof english> = {
  line: {
    own: '<who>{name}</who> {told}',
    theirs: '<who>{name}</who>: {told}',
  },
  told: {
    joined: 'ist jetzt dabei',
    published: 'hat {image} für alle veröffentlicht',
    unpublished: 'hat ein Image von {repository} aus der Registry genommen',
    hasImage: 'hat das Image {image}',
    tagged: 'hat {image} für die Registry getaggt',
    untagged: 'hat einem Image den Namen {image} genommen',
    created: 'hat {container} aus {image} erzeugt',
    runs: 'lässt {container} aus {image} laufen',
    started: 'hat {container} gestartet',
    restarted: '{container} wurde von seiner Restart-Policy neu gestartet',
    namedAnew: 'hat einen Container in {after} umbenannt',
    renamed: 'hat {before} in {after} umbenannt',
    removed: 'hat {container} entfernt',
    paused: 'hat {container} pausiert',
    unpaused: 'hat {container} fortgesetzt',
    notStarted: 'konnte {container} nicht starten',
    stopped: 'hat {container} gestoppt (Exit-Code {code})',
    ended: '{container} hat sich selbst beendet (Exit-Code {code})',
    dead: '{container} ist tot',
    restarting: '{container} hat sich beendet (Exit-Code {code}) und startet gleich neu',
    healthy: '{container} ist gesund',
    unhealthy: '{container} ist nicht gesund',
    volume: 'hat das Volume {volume} angelegt',
    volumeGone: 'hat das Volume {volume} entfernt',
    network: 'hat das Netzwerk {network} angelegt',
    networkGone: 'hat ein Netzwerk entfernt',
    cleared: 'der Host beginnt von vorn',
    wentBack: 'ist einen Schritt zurückgegangen',
  },
};
