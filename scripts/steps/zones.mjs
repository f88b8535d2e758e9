/** Zones that catch a local clock in date code: both ends of the day, half hours, and clock changes at midnight. */
export const zones = [
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
];
