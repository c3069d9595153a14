import { Eye } from 'lucide-react';
import { useWords } from '../language/use-words';

/** Everybody's eyes are asked for: the instructor's words, large and calm, above the class that rests. */
export function WallFreeze({ message }: { message: string }) {
  const words = useWords('wall');
  return (
    <div className="wall-freeze" role="status">
      <Eye aria-hidden="true" />
      <div>
        <p className="wall-freeze-title">{words('freeze.title')}</p>
        <p>{message === '' ? words('freeze.since') : message}</p>
      </div>
    </div>
  );
}
