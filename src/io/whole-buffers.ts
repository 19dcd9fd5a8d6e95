/** Memory that holds one of these and nothing else, which goes to another thread as it is; what is left is copied. */
export function wholeBuffers(contents: Iterable<string | Uint8Array>): readonly ArrayBuffer[] {
  return [...contents].flatMap((content) => {
    if (typeof content === 'string') return [];
    const { buffer, byteLength } = content;
    return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
  });
}
