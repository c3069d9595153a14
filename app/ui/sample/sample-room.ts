import type { RoomView, SeatView } from '../room/room-model';
import { classContainers, sampleSeats } from './sample-containers';

export const sampleRoom: RoomView = {
  code: 'K7M4XQ',
  title: 'One image, many containers',
  joinUrl: 'http://192.168.1.20:3000/r/K7M4XQ',
  joined: 15,
  online: 14,
};

const COMMANDS = [
  'docker ps',
  'docker run -d -p 8080:80 --name web1 web-app:v1.0',
  'curl localhost:8080',
  'docker pull web-app:v1.0',
];

export const sampleRoster: readonly SeatView[] = sampleSeats.slice(0, 15).map((seat, index) => ({
  seat,
  online: index !== 8,
  containers: classContainers.filter((container) => container.seat.id === seat.id),
  lastCommand: index === 13 ? undefined : COMMANDS[index % COMMANDS.length],
  lastError: index === 9 ? 'Bind for 0.0.0.0:8080 failed: port is already allocated' : undefined,
}));
