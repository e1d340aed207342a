/** BodyText: the text of an element that was built, however deep it is. */
import { flow, headingMark, isBlock, isHidden } from "./flow.js";

/** The little of the DOM that is needed here. */
export interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly parentNode: TreeNode | null;
}

const ELEMENT = 1;
const TEXT = 3;

export function bodyText(root: TreeNode): string {
  const out = flow();
  let nVerbatim = 0;
  let node: TreeNode | null = root;
  while (node !== null) {
    const name = node.nodeName.toLowerCase();
    let enter = false;
    if (node.nodeType === TEXT) {
      const words = node.nodeValue ?? "";
      if (nVerbatim > 0) out.verbatim(words);
      else out.words(words);
    } else if (node.nodeType === ELEMENT && !isHidden(name)) {
      enter = true;
      if (name === "pre") nVerbatim++;
      if (name === "br") out.lineBreak();
      else if (name === "td" || name === "th") out.words(" ");
      else if (isBlock(name)) out.edge(headingMark(name));
    }
    if (enter && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (enter) leave(name);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) leave(node.nodeName.toLowerCase());
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return out.text();

  function leave(name: string): void {
    if (name === "pre") nVerbatim--;
    if (isBlock(name)) out.edge();
  }
}
