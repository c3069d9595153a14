import { saveFile } from '../ui/parts/save-file';
import { heldSeat } from './seat-keeper';

/** Saves a file of a class's results on this device, as its instructor; false when the server did not give it. */
export async function saveResults(code: string, file: string): Promise<boolean> {
  const grant = heldSeat(code);
  const headers: HeadersInit = grant ? { Authorization: `Bearer ${grant.seat}:${grant.secret}` } : {};
  try {
    const response = await fetch(`/api/rooms/${encodeURIComponent(code)}/${file}`, { headers });
    if (!response.ok) return false;
    saveFile(`${code}-${file}`, await response.blob());
    return true;
  } catch {
    return false;
  }
}
