"use strict";
// A long list of lines of known heights, of which only those near the window are in the document.

class VirtualLines {
  /** `line(index)` makes the element of a line. */
  constructor(container, line) {
    this.container = container;
    this.line = line;
    this.tops = [0];
    this.shown = new Map();
    this.pinned = -1; // the line with the focus stays, wherever the window is
    container.classList.add("virtual");
    addEventListener("scroll", () => this.draw(), { passive: true });
  }

  get count() {
    return this.tops.length - 1;
  }

  /** Begins anew, with lines of these heights. */
  reset(heights) {
    this.tops = [0];
    for (const height of heights) this.tops.push(this.tops.at(-1) + height);
    this.container.replaceChildren();
    this.shown.clear();
    this.container.style.height = `${this.tops.at(-1)}px`;
    this.draw();
  }

  /** The last line that begins at or above this height. */
  lineAt(height) {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.tops[middle] <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  get offset() {
    return this.container.getBoundingClientRect().top + scrollY;
  }

  draw() {
    if (!this.container.offsetParent || !this.count) return;
    const top = scrollY - this.offset;
    const first = this.lineAt(Math.max(0, top - innerHeight / 2));
    const last = this.lineAt(Math.max(0, top + innerHeight * 1.5));
    for (const [index, element] of this.shown) {
      if ((index < first || index > last) && index !== this.pinned) {
        element.remove();
        this.shown.delete(index);
      }
    }
    for (let index = first; index <= last; index += 1) this.put(index);
    if (this.pinned >= 0 && this.pinned < this.count) this.put(this.pinned);
  }

  /** Has a line in the document. */
  put(index) {
    if (this.shown.has(index)) return;
    const element = this.line(index);
    element.classList.add("line");
    element.style.transform = `translateY(${this.tops[index]}px)`;
    element.style.height = `${this.tops[index + 1] - this.tops[index]}px`;
    // In the order of the list, so that Tab and screen readers go through it as it is seen.
    const next = [...this.shown.keys()].filter((other) => other > index).sort((a, b) => a - b)[0];
    this.container.insertBefore(element, next === undefined ? null : this.shown.get(next));
    this.shown.set(index, element);
  }

  /** Makes a line anew, where it is in the document. */
  redraw(index) {
    const old = this.shown.get(index);
    if (!old) return;
    this.shown.delete(index);
    this.put(index);
    old.remove();
  }

  /** Has a line in the window. */
  reveal(index) {
    this.pinned = index;
    const above = this.offset + this.tops[index];
    const below = this.offset + this.tops[index + 1];
    const head = document.querySelector(".filters").getBoundingClientRect().bottom;
    if (above - scrollY < head) scrollTo({ top: above - head - 8 });
    else if (below - scrollY > innerHeight - 60) scrollTo({ top: below - innerHeight + 68 });
    this.draw();
  }
}
