/** What a stretch of marked-up source reads as, and where each of its UTF-16 units comes from: unit n is written in `[starts[n], ends[n])`. */
export type Reading = { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] };

/** Builds a reading unit by unit. White space is folded to one space, and left away at both ends; no-break spaces are kept. */
export class ReadingBuilder {
  readonly #parts: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #pendingSpace: { readonly start: number; readonly end: number } | null = null;

  /** Adds what is written in `[start, end)`; several units of text may come from one stretch, as an entity's do. */
  add(text: string, start: number, end: number): void {
    if (FOLDED.test(text)) {
      this.#pendingSpace ??= { start, end };
      return;
    }
    if (this.#pendingSpace !== null && this.#parts.length > 0) this.#push(' ', this.#pendingSpace.start, this.#pendingSpace.end);
    this.#pendingSpace = null;
    this.#push(text, start, end);
  }

  /** Parts words where markup breaks the line. */
  breakAt(start: number, end: number): void {
    this.#pendingSpace ??= { start, end };
  }

  done(): Reading {
    return { text: this.#parts.join(''), starts: this.#starts, ends: this.#ends };
  }

  #push(text: string, start: number, end: number): void {
    this.#parts.push(text);
    for (let unit = 0; unit < text.length; unit++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }
}

const FOLDED = /^[ \t\n\r\f]+$/;
