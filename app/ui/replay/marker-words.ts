import type { Marker, OverviewSeat } from '#engine/recording/overview';
import type { Words } from '../language/use-words';

/** What has happened at a marker. Own marks are the instructor's own words. */
export function markerWords(words: Words<'replay'>, marker: Marker, seats: readonly OverviewSeat[]): string {
  switch (marker.kind) {
    case 'joined': {
      const name = seats.find(({ id }) => id === marker.seat)?.name ?? '';
      return words('marker.joined', { name, count: marker.count });
    }
    case 'published':
      return words('marker.published', { image: marker.image });
    case 'first-run':
      return words('marker.firstRun', { image: marker.image });
    case 'lesson':
      return words('marker.lesson', { title: marker.title });
    case 'step':
      return words('marker.step', { step: marker.index + 1, title: marker.title });
    case 'vote': {
      const { answered, right, round } = marker;
      if (right === null) return words(round === 2 ? 'marker.voteAgain' : 'marker.vote', { answered });
      return words(round === 2 ? 'marker.voteAgainRight' : 'marker.voteRight', { answered, right });
    }
    case 'claim':
      return words('marker.claim', { claim: marker.claim });
    case 'errors':
      return words('marker.errors', { count: marker.count, seats: marker.seats });
    case 'own':
      return marker.text.trim() === '' ? words('marker.ownBare') : words('marker.own', { text: marker.text });
    case 'ended':
      return words('marker.ended');
  }
}
