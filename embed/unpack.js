// Bytes written in 93 printable characters, as crates/plain/src/pack.rs writes them.

/** The bytes of `text`. */
export const unpacked = (text) => {
  const digits = new Uint8Array(128).fill(255);
  let value = 0;
  // "<" might end the script that holds them.
  for (let code = 33; code < 127; code++) if (code !== 60) digits[code] = value++;
  const out = new Uint8Array(Math.ceil((text.length * 7) / 8));
  let [length, bits, held, first] = [0, 0, 0, -1];
  for (let i = 0; i < text.length; i++) {
    const digit = digits[text.charCodeAt(i)];
    if (digit === 255) continue;
    if (first < 0) {
      first = digit;
      continue;
    }
    const pair = first + digit * 93;
    first = -1;
    held |= pair << bits;
    bits += (pair & 8191) < 457 ? 14 : 13;
    while (bits > 7) {
      out[length++] = held;
      held >>>= 8;
      bits -= 8;
    }
  }
  if (first >= 0) out[length++] = held | (first << bits);
  return out.subarray(0, length);
};
