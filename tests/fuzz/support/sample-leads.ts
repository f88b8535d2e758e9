import { passwordFiles } from '#tests/imports/leads/password-files.ts';
import { workbook } from '#tests/imports/leads/workbook.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

/** A file of each kind that speaks of organisations, and a workbook, by the name the fuzz gives it. */
export const sampleLeads: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(Object.entries(passwordFiles).map(([name, { content }]) => [`passwords ${name}`, content])),
  'contacts.vcf': [
    card('VERSION:3.0', 'ORG:Nordwall Fitness;Service', 'EMAIL;type=pref:info@nordwall.example', 'ADR:;;Weg 1;Ulm;;1;'),
    card('VERSION:2.1', 'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;=', 'Ana', 'TEL;WORK:123 456'),
    card('VERSION:4.0', 'KIND:org', 'FN:Stadtwerke', 'item1.URL:https://stadtwerke.example/x'),
  ].join(''),
  mbox: [
    'From a@nordwall.example Tue Nov  3 09:15:00 2026',
    'From: =?UTF-8?Q?N=C3=B6rdwall?= <noreply@nordwall.example>',
    'Subject: Price change',
    'Date: Tue, 03 Nov 2026 09:15:00 +0100',
    'List-Unsubscribe: <https://nordwall.example/u>',
    '',
    'Body',
    '',
    'From b@stadtwerke.example Tue Nov  3 09:15:00 2026',
    'From: info@stadtwerke.example',
    'Subject: =?UTF-8?B?S8O8bmRpZ3VuZw==?=',
    '',
    'Body',
    '',
  ].join('\n'),
  'calendar.ics': [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'SUMMARY:Contract ends: Nordwall',
    'DTSTART;TZID=Europe/Berlin:20261130T100000',
    'RRULE:FREQ=YEARLY;INTERVAL=2',
    'END:VEVENT',
    'BEGIN:VTODO',
    'SUMMARY:Kündigungsfrist Strom',
    'DUE:20261201T230000Z',
    'END:VTODO',
    'END:VCALENDAR',
  ].join('\r\n'),
  'workbook.xlsx': workbook([
    { name: 'Notes', rows: [['x']] },
    {
      name: 'Contracts',
      rows: [
        ['Supplier', 'Contract', 'Price', 'Currency', 'Start'],
        ['Nordwall', 'Gym', { number: 49.9, format: 2 }, 'EUR', { number: 45_717, format: 1 }],
      ],
    },
  ]),
};
