/** How keys are called on the computer the page is shown on: on a Mac shortcuts are held down with another key. */
export function keyNames(platform: string = navigator.platform): 'mac' | 'other' {
  return /^(?:Mac|iP)/u.test(platform) ? 'mac' : 'other';
}
