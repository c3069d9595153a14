import { Eye } from 'lucide-react';
import { useWords } from '../language/use-words';

/** Everybody's eyes are asked for: the instructor's words, large and calm, above the class that rests. */
export function WallFreeze({ message }: { message: string }) {
  const words = useWords('wall');
  const says = message.toLowerCase().startsWith(words('freeze.title').toLowerCase());
  return (
    <div className="wall-freeze" role="status">
      <Eye aria-hidden="true" />
      <div>
        {!says && <p>{words('freeze.title')}</p>}
        <p className="wall-freeze-message" data-long={message.length > 28}>
          {message === '' ? words('freeze.since') : message}
        </p>
      </div>
    </div>
  );
}
