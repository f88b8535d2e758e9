/**
 * The two containers of icons, each a table of contents and PNG files behind it.
 * @typedef {{ size: number, png: Buffer }} Picture a square PNG of so many points
 */

/**
 * A Windows icon.
 * @param {Picture[]} pictures of at most 256 points
 * @returns {Buffer}
 */
export function icoFile(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // One byte each; 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Apple's names of the sizes, those for doubled screens included. */
const appleTypes = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/**
 * A macOS icon.
 * @param {Picture[]} pictures of 16 to 1024 points
 * @returns {Buffer}
 */
export function icnsFile(pictures) {
  const parts = appleTypes.map(([type, size]) => {
    const { png } = pictures.find((picture) => picture.size === size) ?? {};
    if (png === undefined) throw new Error(`There is no picture of ${size} points`);
    return Buffer.concat([Buffer.from(String(type), 'latin1'), bigEndian(png.length + 8), png]);
  });
  const length = parts.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([Buffer.from('icns', 'latin1'), bigEndian(length), ...parts]);
}

function bigEndian(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
