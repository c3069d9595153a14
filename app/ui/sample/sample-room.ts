import type { RoomView, SeatView } from '../room/room-model';
import { classContainers, sampleSeats } from './sample-containers';

export const sampleRoom: RoomView = {
  code: 'K7M4XQ',
  title: 'One image, many containers',
  joinUrl: 'http://192.168.1.20:3000/r/K7M4XQ',
  joined: 15,
  online: 14,
};

const ACTIONS = ['started web1', 'paused web2', 'created web1 from web-app:v1.0', 'web2 exited with 137'];

export const sampleRoster: readonly SeatView[] = sampleSeats.slice(0, 15).map((seat, index) => ({
  seat,
  online: index !== 8,
  containers: classContainers.filter((container) => container.seat.id === seat.id),
  lastAction: index === 13 ? undefined : ACTIONS[index % ACTIONS.length],
}));
