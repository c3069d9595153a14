import { SimulatedSeat } from '../../e2e/simulated-seat';

/** How many seats enter or type at the same time while the class is set up. */
const AT_ONCE = 8;
const IMAGE = 'registry:5000/web-app:v1.0';
/** What is done with one container after the other: each changes how it is drawn, and the last leads back to the first. */
const CHANGES = ['pause', 'unpause', 'kill', 'start'] as const;

/** A class whose students have many containers of one published image, and go on changing them. */
export class WallClass implements Disposable {
  private changes = 0;

  private constructor(
    readonly code: string,
    private readonly instructor: SimulatedSeat,
    private readonly students: readonly SimulatedSeat[],
    private readonly each: number,
  ) {}

  static async open(url: string, students: number, each: number): Promise<WallClass> {
    const instructor = await SimulatedSeat.open(url, 'A wall of containers', 'Ms Lee');
    await instructor.enter();
    await instructor.type(
      'docker pull nginx:1.27-alpine',
      `docker tag nginx:1.27-alpine ${IMAGE}`,
      `docker push ${IMAGE}`,
    );
    const { code } = instructor.grant.room;
    const seats: SimulatedSeat[] = [];
    await inTurns(students, async (number) => {
      const seat = await SimulatedSeat.join(url, code, `Student ${number + 1}`);
      seats[number] = seat;
      await seat.enter();
      for (let container = 0; container < each; container += 1) {
        await seat.type(`docker run -d --name c${container} ${IMAGE}`);
      }
    });
    return new WallClass(code, instructor, seats, each);
  }

  /** One student after the other changes a container, `rate` times a second, for `seconds`. Answers how often. */
  async change(rate: number, seconds: number): Promise<number> {
    const from = performance.now();
    const under: Promise<void>[] = [];
    const total = Math.round(rate * seconds);
    for (let done = 0; done < total; done += 1) {
      const wait = from + (done * 1000) / rate - performance.now();
      if (wait > 0) await new Promise((soon) => setTimeout(soon, wait));
      under.push(this.changeOne());
    }
    await Promise.all(under);
    return total;
  }

  [Symbol.dispose](): void {
    for (const seat of [this.instructor, ...this.students]) seat.leave();
  }

  private async changeOne(): Promise<void> {
    const turn = this.changes;
    this.changes += 1;
    const seat = this.students[turn % this.students.length];
    const round = Math.floor(turn / this.students.length);
    const change = CHANGES[round % CHANGES.length];
    await seat?.type(`docker ${change} c${Math.floor(round / CHANGES.length) % this.each}`);
  }
}

async function inTurns(count: number, work: (number: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(AT_ONCE, count) }, async () => {
      while (next < count) {
        next += 1;
        await work(next - 1);
      }
    }),
  );
}
