/** The very bytes of a buffer, as those that know nothing of Node have them. They are not copied: a file of a megabyte takes longer to copy than to change. */
export const plainBytes = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
