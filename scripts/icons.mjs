import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { icnsFile, icoFile } from './icons/containers.mjs';
import { finishWith, projectFolder, say } from './steps/project.mjs';
import { obtainBrowser } from './steps/test-browser.mjs';

/**
 * `npm run icons`, after a change of `installer/icon.svg` or `installer/icon-small.svg`: draws them at every size that the
 * systems ask for, and writes the pictures and the containers of Windows and macOS. They are committed, so that packaging
 * needs no browser.
 */
const folder = join(projectFolder, 'installer');

/** Up to here the card with its pencil is a smudge, and the drawing for small sizes is taken. */
const small = 32;

const linux = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windows = [16, 24, 32, 48, 64, 128, 256];
/** macOS icons keep a margin: the body is 824 of 1024 points. */
const macMargin = 100 / 1024;

await finishWith(async () => {
  const browser = await chromium.launch({ executablePath: await obtainBrowser(projectFolder, say) });
  try {
    const page = await browser.newPage();
    const draw = (size, margin = 0) => drawn(page, size, margin);
    mkdirSync(join(folder, 'icons'), { recursive: true });
    for (const size of linux) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), await draw(size));
    writeFileSync(join(folder, 'icon.png'), await draw(512));
    writeFileSync(join(folder, 'icon.ico'), icoFile(await drawnAll(windows, draw)));
    const mac = await drawnAll([16, 32, 64, 128, 256, 512, 1024], (size) => draw(size, macMargin));
    writeFileSync(join(folder, 'icon.icns'), icnsFile(mac));
  } finally {
    await browser.close();
  }
  return 0;
});

async function drawnAll(sizes, draw) {
  const pictures = [];
  for (const size of sizes) pictures.push({ size, png: await draw(size) });
  return pictures;
}

async function drawn(page, size, margin) {
  const source = readFileSync(join(folder, size <= small ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  const inset = Math.round(size * margin);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0}svg{position:absolute;inset:${inset}px;width:${size - 2 * inset}px;height:${size - 2 * inset}px}</style>${source}`,
  );
  return page.screenshot({ omitBackground: true });
}
