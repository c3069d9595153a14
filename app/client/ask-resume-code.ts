import type { RoomSource } from './room-source';

/** A fresh code that moves the own seat to another device; null when the server did not give one. */
export async function askResumeCode(connection: RoomSource): Promise<string | null> {
  const reply = await connection.ask({ type: 'resume-code' });
  return reply.ok ? (reply.value as { resumeCode: string }).resumeCode : null;
}
