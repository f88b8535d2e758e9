import { nativeImage, type NativeImage } from 'electron';

/**
 * The tray's picture, drawn here so that it is sharp at every scale: a card with two written lines and one open. On
 * macOS it is a template, which the system colours; elsewhere a grey that shows on light and dark panels.
 */
export function trayIcon(platform: NodeJS.Platform): NativeImage {
  const shade = platform === 'darwin' ? 0 : 128;
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const size = 16 * scaleFactor;
    image.addRepresentation({
      scaleFactor,
      width: size,
      height: size,
      buffer: nativeImage.createFromBitmap(bitmap(size, shade), { width: size, height: size, scaleFactor }).toPNG(),
    });
  }
  if (platform === 'darwin') image.setTemplateImage(true);
  return image;
}

/** Blue, green, red and alpha of each point, row by row. */
export function bitmap(size: number, shade: number): Buffer {
  const points = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (isDrawn((x + 0.5) / size, (y + 0.5) / size)) points.set([shade, shade, shade, 255], (y * size + x) * 4);
    }
  }
  return points;
}

/** Whether a point of the unit square belongs to the card's outline or to one of its lines. */
function isDrawn(x: number, y: number): boolean {
  const inside = (margin: number): boolean =>
    x > 0.12 + margin && x < 0.88 - margin && y > 0.03 + margin && y < 0.97 - margin;
  const line = (top: number, right: number): boolean => x > 0.3 && x < right && y > top && y < top + 0.09;
  return (inside(0) && !inside(0.09)) || line(0.25, 0.7) || line(0.45, 0.7) || line(0.65, 0.5);
}
