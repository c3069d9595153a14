import { SEAT_PREFIX } from '../seat-keeper';

/** What the first script of a page has asked for, and where. */
interface EarlyManifest {
  readonly address: string;
  readonly response: Promise<Response>;
}

declare global {
  interface Window {
    earlyManifest?: EarlyManifest | undefined;
  }
}

/**
 * Runs before any other script of a page: on that of a recording it asks for the manifest, with the seat that this
 * browser holds there, while all the others are still on their way. The same request as `HttpSource` makes.
 */
export const EARLY_MANIFEST_SCRIPT = [
  'try{var m=/^\\/replay\\/([^/]+)$/.exec(location.pathname);if(m&&m[1]!=="file"){',
  'var a="/api/recordings/"+m[1]+"?early",h={};',
  `for(var k in localStorage)if(k.startsWith("${SEAT_PREFIX}")){`,
  'var g=JSON.parse(localStorage[k]);',
  'if(g.room.id===decodeURIComponent(m[1]))h.Authorization="Bearer "+g.seat+":"+g.secret}',
  'var r=fetch(a,{headers:h});r.catch(function(){});window.earlyManifest={address:a,response:r}}}catch(e){}',
].join('');

/** The answer to what was asked for at this address before; once, then null. */
export function takeEarlyManifest(address: string): Promise<Response> | null {
  const { earlyManifest } = window;
  if (earlyManifest?.address !== address) return null;
  window.earlyManifest = undefined;
  return earlyManifest.response;
}
