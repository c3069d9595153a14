const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** A moment taken apart, in UTC: simulated hosts and containers have no other time zone. */
export class UtcTime {
  readonly year: string;
  /** Two digits. */
  readonly month: string;
  readonly monthName: (typeof MONTHS)[number];
  readonly dayName: (typeof DAYS)[number];
  readonly day: string;
  /** `HH:MM:SS`. */
  readonly clock: string;
  /** Three digits. */
  readonly millis: string;

  /** @param milliseconds since 1970 */
  constructor(milliseconds: number) {
    // Only takes a given number apart; the engine never asks for the present time.
    const date = new Date(milliseconds);
    this.year = String(date.getUTCFullYear());
    this.month = two(date.getUTCMonth() + 1);
    this.monthName = MONTHS[date.getUTCMonth()] as (typeof MONTHS)[number];
    this.dayName = DAYS[date.getUTCDay()] as (typeof DAYS)[number];
    this.day = two(date.getUTCDate());
    this.clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
    this.millis = String(date.getUTCMilliseconds()).padStart(3, '0');
  }

  /** `2026-11-21T04:20:00.123Z`, without the fraction when it is zero, as Go's RFC3339Nano prints. */
  get rfc3339(): string {
    const fraction = this.millis.replace(/0+$/, '');
    return `${this.year}-${this.month}-${this.day}T${this.clock}${fraction && `.${fraction}`}Z`;
  }

  /** `Sat, 21 Nov 2026 04:20:00 GMT`, as HTTP writes it. */
  get http(): string {
    return `${this.dayName}, ${this.day} ${this.monthName} ${this.year} ${this.clock} GMT`;
  }

  /** `21/Nov/2026:04:20:00 +0000`, as access logs write it. */
  get accessLog(): string {
    return `${this.day}/${this.monthName}/${this.year}:${this.clock} +0000`;
  }
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
