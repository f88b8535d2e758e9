/**
 * What Playwright switches off in Chromium. The browser takes only the last list it is given, so what is to be switched
 * off beside that has to come with it; a test holds this list against Playwright's.
 */
const byPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Pages of the browser's own for its address bar: each window fetches and runs them beside the page that is tested. */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What every browser of ours is started with, for tests, measurements and pictures: nothing that is not asked of it. */
export const browserSwitches = [
  '--disable-gpu',
  '--disable-background-networking',
  `--disable-features=${[...byPlaywright, ...addressBar].join(',')}`,
];
