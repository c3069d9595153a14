import type { StepDesk } from './desk-model';

interface StepStripProps {
  readonly steps: readonly StepDesk[];
  readonly current: number | null;
  readonly learners: number;
}

/** How much of the class has done each step, at a glance; the numbers stand at the steps themselves. */
export function StepStrip({ steps, current, learners }: StepStripProps) {
  return (
    <div className="step-strip" aria-hidden="true">
      {steps.map(({ id, done, skipped }, index) => (
        <span key={id} className="step-strip-part" data-current={index === current} data-skipped={skipped}>
          <span style={{ blockSize: learners === 0 ? 0 : `${(done / learners) * 100}%` }} />
        </span>
      ))}
    </div>
  );
}
