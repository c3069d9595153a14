import type { PictureContainer } from '../picture/picture-model';
import { countByStatus, counted } from '../picture/picture-words';
import type { RoomView } from '../room/room-model';

/** The counts: `2 images published`, `17 running`, `3 exited`, `12 students`. */
export function wallHeadline(published: number, containers: readonly PictureContainer[], room: RoomView): string[] {
  const states = countByStatus(containers).map(({ status, count }) => `${count} ${status}`);
  return [
    `${counted(published, 'image')} published`,
    ...(states.length > 0 ? states : ['no containers yet']),
    counted(room.joined, 'student'),
  ];
}
