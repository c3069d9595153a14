import { useWords } from '../language/use-words';

interface NotBegunProps {
  /** There is no terminal to look around in. */
  readonly watching: boolean;
  readonly brief: boolean;
  /** Of the lesson that is about to begin; null for none. */
  readonly title: string | null;
}

/** Before the first step: what can be done meanwhile. */
export function NotBegun({ watching, brief, title }: NotBegunProps) {
  const words = useWords('lesson');
  return (
    <section className="step-card" aria-label={words('now')}>
      <div className="step-card-head">
        <h2 className="step-card-title">{words(watching ? 'notBegunWatching' : 'notBegun')}</h2>
      </div>
      {!watching && !brief && (
        <p className="text-soft">
          {title !== null && (
            <>
              {words.rich('soon', {
                title: () => (
                  <strong key="title" lang="en">
                    {title}
                  </strong>
                ),
              })}{' '}
            </>
          )}
          {words.rich('lookAround', {
            code: (text) => (
              <code key={String(text)} className="whitespace-nowrap">
                {text}
              </code>
            ),
          })}
        </p>
      )}
    </section>
  );
}
