/** Why a room did not do what it was asked. One table in `server/protocol/problems.ts` has the words for people. */
export type Rejection =
  | 'room/closed'
  | 'room/full'
  | 'seat/unknown'
  | 'seat/name-empty'
  | 'command/already-taken'
  | 'command/not-allowed'
  | 'command/not-your-host'
  | 'terminal/unknown'
  | 'terminal/busy'
  | 'terminal/not-waiting'
  | 'terminal/too-many'
  | 'files/not-a-file'
  | 'files/too-large'
  | 'files/too-many';
