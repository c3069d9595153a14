import { useEffect, useRef, useState } from 'react';

/**
 * A printed table keeps its lines whole: where it is wider than its terminal it is pushed sideways, by keyboard too.
 */
export function TableText({ text }: { text: string }) {
  const table = useRef<HTMLSpanElement>(null);
  const [wider, setWider] = useState(false);
  useEffect(() => {
    const box = table.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setWider(box.scrollWidth > box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return (
    <span ref={table} className="terminal-table scroll-area" {...(wider && { tabIndex: 0 })}>
      {text}
    </span>
  );
}
