import { FlaskConical } from 'lucide-react';
import { useWords } from '../language/use-words';
import type { ClaimStep } from './claim-model';
import { claimText } from './claim-text';

interface UntriedClaimProps {
  readonly claim: number;
  readonly step: ClaimStep | null;
  /** The class's log was asked and knows of nobody; false: nobody has asked it yet. */
  readonly asked?: boolean;
}

/** Where this class has shown nothing yet: how to find out, and the step of the course that does. */
export function UntriedClaim({ claim, step, asked = true }: UntriedClaimProps) {
  const words = useWords('board');
  const claims = useWords('claims');
  return (
    <div className="untried">
      {asked && <p>{words('untried')}</p>}
      <p className="untried-test">
        <FlaskConical aria-hidden="true" />
        <span>
          <b>{words('testIt')}</b> {claimText(claims, claim).test}
        </span>
      </p>
      {step && (
        <p className="untried-step">
          {words.rich('step', {
            ...step,
            en: (text) => (
              <span key={String(text)} lang="en">
                {text}
              </span>
            ),
          })}
        </p>
      )}
    </div>
  );
}
