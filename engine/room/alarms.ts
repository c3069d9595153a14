import type { WakePurpose } from './effects';

export type Alarm =
  | { kind: 'container'; seat: string; container: string; purpose: WakePurpose; at: number }
  | { kind: 'conversation'; conversation: number; at: number }
  /** A seat may have typed nothing for long. */
  | { kind: 'idle'; seat: string; at: number };

/**
 * What is to happen at a time. Lost with the process: containers' alarms are set again from the state by recovery,
 * conversations do not outlive the process.
 */
export class Alarms {
  private readonly alarms = new Map<string, Alarm>();
  /** The earliest, or undefined when it has to be looked for. */
  private earliest: number | null | undefined = null;

  /** Sets, moves or (null) calls off the alarm of a container for a purpose. */
  set(seat: string, container: string, at: number | null, purpose: WakePurpose = 'process'): void {
    const alarm = at === null ? null : { kind: 'container' as const, seat, container, purpose, at };
    this.put(`${seat}/${container}/${purpose}`, alarm);
  }

  /** Sets or calls off the alarm of a conversation. */
  setConversation(conversation: number, at: number | null): void {
    this.put(`#${conversation}`, at === null ? null : { kind: 'conversation', conversation, at });
  }

  /** Sets the alarm of a seat that works on a step. */
  setIdle(seat: string, at: number): void {
    this.put(idleKey(seat), { kind: 'idle', seat, at });
  }

  hasIdle(seat: string): boolean {
    return this.alarms.has(idleKey(seat));
  }

  /** Calls off all alarms of these seats' containers. */
  callOff(seats: ReadonlySet<string>): void {
    for (const [key, alarm] of this.alarms) {
      if (alarm.kind === 'container' && seats.has(alarm.seat)) this.alarms.delete(key);
    }
    this.earliest = undefined;
  }

  /** Milliseconds since 1970, or null when there is none. */
  next(): number | null {
    if (this.earliest === undefined) {
      this.earliest = null;
      for (const { at } of this.alarms.values()) {
        if (this.earliest === null || at < this.earliest) this.earliest = at;
      }
    }
    return this.earliest;
  }

  /** Takes out and answers what is due, earliest first. */
  due(now: number): Alarm[] {
    const next = this.next();
    if (next === null || next > now) return [];
    const due: Alarm[] = [];
    for (const [key, alarm] of this.alarms) {
      if (alarm.at > now) continue;
      this.alarms.delete(key);
      due.push(alarm);
    }
    this.earliest = undefined;
    return due.sort((a, b) => a.at - b.at);
  }

  private put(key: string, alarm: Alarm | null): void {
    const before = this.alarms.get(key);
    if (alarm) this.alarms.set(key, alarm);
    else this.alarms.delete(key);
    if (before && before.at === this.earliest) this.earliest = undefined;
    else if (alarm && this.earliest !== undefined && (this.earliest === null || alarm.at < this.earliest)) {
      this.earliest = alarm.at;
    }
  }
}

function idleKey(seat: string): string {
  return `${seat}/idle`;
}
