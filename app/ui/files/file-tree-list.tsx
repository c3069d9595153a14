'use client';

import { ChevronRight, FileText, Link } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import { sizeWords } from '../picture/picture-words';
import type { FileTreeNode } from './file-tree';

interface FileTreeListProps {
  readonly nodes: readonly FileTreeNode[];
  /** Folders stand open from the beginning. */
  readonly open: boolean;
  readonly chosen: string | null;
  readonly onChoose: (path: string | null) => void;
}

/** Folders that open, and files that can be chosen, each with A, C or D as `docker diff` writes it. */
export function FileTreeList({ nodes, ...shared }: FileTreeListProps) {
  return (
    <ul className="file-tree">
      {nodes.map((node) => (
        <li key={node.path}>
          {node.kind === 'dir' ? <Folder node={node} {...shared} /> : <File node={node} {...shared} />}
        </li>
      ))}
    </ul>
  );
}

type NodeProps = Omit<FileTreeListProps, 'nodes'> & { node: FileTreeNode };

function Folder({ node, ...shared }: NodeProps) {
  const words = useWords('files');
  const [open, setOpen] = useState(shared.open);
  const empty = node.children.length === 0;
  return (
    <>
      <button
        type="button"
        className="file-tree-entry"
        aria-expanded={open}
        disabled={empty}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} aria-hidden="true" className="file-tree-arrow" />
        <ChangeMark of={node} />
        <span className="min-w-0 flex-1 truncate">{node.name}/</span>
        <span className="text-xs text-soft">{words('layer.inside', { count: node.count })}</span>
      </button>
      {open && !empty && <FileTreeList nodes={node.children} {...shared} />}
    </>
  );
}

function File({ node, chosen, onChoose }: NodeProps) {
  const gone = node.change === 'D';
  const Icon = node.kind === 'symlink' ? Link : FileText;
  return (
    <button
      type="button"
      className="file-tree-entry"
      data-change={node.change}
      aria-pressed={chosen === node.path}
      disabled={gone || node.kind === 'symlink'}
      onClick={() => onChoose(chosen === node.path ? null : node.path)}
    >
      <Icon size={14} aria-hidden="true" className="flex-none" />
      <ChangeMark of={node} />
      <span className="min-w-0 flex-1 truncate">{node.name}</span>
      {!gone && node.kind === 'file' && <span className="text-xs text-soft">{sizeWords(node.size)}</span>}
    </button>
  );
}

function ChangeMark({ of: { change } }: { of: FileTreeNode }) {
  const words = useWords('files');
  return (
    <abbr className="change-mark" data-change={change} title={words(`layer.${change}`)}>
      {change}
    </abbr>
  );
}
